/** One thing to read a digit from, ready for the network. */
export interface Sample {
  readonly id: string | number;
  /** 784 values in [0, 1]; null where there is no ink. */
  readonly pixels: Float32Array | null;
}

/** A record that cannot be read; the others of its file are not concerned. */
export interface BadRecord {
  /** A whole sentence that begins with the place, `file:line` where there are lines. */
  readonly problem: string;
}

export type Input = Sample | BadRecord;
