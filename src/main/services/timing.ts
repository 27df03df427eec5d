/** Service timeouts in milliseconds. Services usually start within two seconds, but need longer on a busy machine. */
export const SERVICE_TIMING = {
  restartDelays: [0, 250, 1000, 4000, 15_000],
  stableAfter: 30_000,
  readyTimeout: 60_000,
  requestTimeout: 30_000,
  stopGrace: 2000,
} as const;
