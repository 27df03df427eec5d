/** One input, prepared for the network. */
export interface Sample {
  readonly id: string | number;
  /** Shape [784], 0 (paper) to 1 (ink); null if there is no ink. */
  readonly pixels: Float32Array | null;
}

/** A record that cannot be read. Does not affect the other records of its file. */
export interface BadRecord {
  /** A sentence that starts with the location: the file, or `file:line` for text. */
  readonly problem: string;
}

export type Input = Sample | BadRecord;
