import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { valueCount } from '../../platform/idx/idx-header';
import { otherDataPath } from '../../shared/contract/app-urls';
import type { OtherDataset } from '../../shared/contract/other-data';
import type { DataSource } from '../protocol/served-data';
import { idxValues, type IdxFile } from './idx-file';
import { openIdxFolder } from './idx-folder';

/** The open datasets other than MNIST. Their files are read on demand, not held in memory. */
export class OtherData {
  readonly #files = new Map<string, IdxFile>();

  /**
   * Opens a folder of IDX files after all of it was read and verified.
   * @param path The folder, or a file in it.
   * @throws {UserError} if the folder is not a valid dataset.
   */
  async open(path: string): Promise<OtherDataset> {
    const { description, pairs } = await openIdxFolder(path);
    const id = randomUUID();
    for (const [part, { pictures, labels }] of pairs.entries()) {
      this.#files.set(otherDataPath(id, part, 'images'), pictures);
      this.#files.set(otherDataPath(id, part, 'labels'), labels);
    }
    return { id, ...description };
  }

  close(id: string): void {
    for (let part = 0; this.#files.has(otherDataPath(id, part, 'images')); part += 1) {
      this.#files.delete(otherDataPath(id, part, 'images'));
      this.#files.delete(otherDataPath(id, part, 'labels'));
    }
  }

  /** Serves the open datasets. */
  readonly source: DataSource = (address) => {
    const file = this.#files.get(address);
    if (!file) return Promise.resolve(null);
    return Promise.resolve({
      bytes: valueCount(file),
      stream: Readable.from(idxValues(file), { objectMode: false }),
    });
  };
}
