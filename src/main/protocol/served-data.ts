import type { Readable } from 'node:stream';

/** Bytes that the page may fetch. */
export interface ServedData {
  readonly bytes: number;
  readonly stream: Readable;
}

/**
 * Opens the data at a URL path.
 * @returns Null if this source does not serve the path.
 */
export type DataSource = (address: string) => Promise<ServedData | null>;
