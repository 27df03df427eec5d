import type { Readable } from 'node:stream';

/** Bytes that the page may fetch. */
export interface ServedData {
  readonly bytes: number;
  readonly stream: Readable;
}

/**
 * Opens what lies at an address' path.
 * @returns Null where the path stands for nothing of this source.
 */
export type DataSource = (address: string) => Promise<ServedData | null>;
