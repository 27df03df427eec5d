import { Readable } from 'node:stream';
import { loadOrigins } from '../../engine/data/qmnist';
import { DATA_PATHS } from '../../shared/contract/app-urls';
import { SAMPLE_COUNT } from '../../shared/mnist';
import type { DataSource } from './served-data';

const BYTES_A_WRITER = 2;

/** Serves the writer of each sample, as `DATA_PATHS.writers` describes. */
export function writersSource(assets: string): DataSource {
  return async (address) => {
    if (address !== DATA_PATHS.writers) return null;
    const [train, test] = await Promise.all([loadOrigins(assets, 'train'), loadOrigins(assets, 'test')]);
    const bytes = Buffer.alloc(SAMPLE_COUNT * (BYTES_A_WRITER + 1));
    let row = 0;
    for (const { writers, series } of [train, test]) {
      for (const [place, writer] of writers.entries()) {
        bytes.writeUInt16LE(writer, row * BYTES_A_WRITER);
        bytes.writeUInt8(series[place] ?? 0, SAMPLE_COUNT * BYTES_A_WRITER + row);
        row += 1;
      }
    }
    return { bytes: bytes.length, stream: Readable.from([bytes]) };
  };
}
