/** Milliseconds that the services are given. All three start within a second or two; a busy machine takes longer. */
export const SERVICE_TIMING = {
  restartDelays: [0, 250, 1000, 4000, 15_000],
  stableAfter: 30_000,
  readyTimeout: 60_000,
  requestTimeout: 30_000,
  stopGrace: 2000,
} as const;
