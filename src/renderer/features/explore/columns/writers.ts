import { DATA_PATHS } from '../../../../shared/contract/app-urls';
import { SAMPLE_COUNT } from '../../../../shared/mnist';
import { DatasetError, fetchInto } from '../data/fetch-bytes';
import { setColumn } from './columns';

const WRITER_BYTES = 2;

let fetching: Promise<void> | null = null;

/** Fetches who wrote each sample, once. Without it there is no such filter. */
export function ensureWriters(): Promise<void> {
  fetching ??= load().catch((error: unknown) => {
    fetching = null;
    if (!(error instanceof DatasetError)) throw error;
  });
  return fetching;
}

async function load(): Promise<void> {
  const bytes = new Uint8Array(SAMPLE_COUNT * (WRITER_BYTES + 1));
  await fetchInto(DATA_PATHS.writers, bytes);
  setColumn('writer', new Uint16Array(bytes.buffer, 0, SAMPLE_COUNT));
  setColumn('series', bytes.subarray(SAMPLE_COUNT * WRITER_BYTES));
}
