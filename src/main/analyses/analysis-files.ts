import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { removeUnfinished } from '../../platform/atomic-file';
import { readAudit, type StoredAudit } from '../../engine/analysis/audit/audit-file';
import { readMap } from '../../engine/analysis/map/map-file';
import { mapCardSchema } from '../../shared/explore/map';

/** Maximum number of maps; the oldest ones are removed. */
const MOST_FILES = 6;

const EXTENSION = '.map.gz';

/** Results of analyses on disk: those included in the app, and those computed on this computer. */
export class AnalysisFiles {
  readonly #shipped: string;
  /** Folder of audits that are computed on this computer. */
  readonly auditFolder: string;
  readonly #maps: string;

  /**
   * @param assets Folder of the app's assets.
   * @param folder Folder in the user's data; created if it is missing.
   */
  constructor(assets: string, folder: string) {
    this.#shipped = join(assets, 'explore');
    this.auditFolder = join(folder, 'audit');
    this.#maps = join(folder, 'maps');
  }

  /** The audit computed on this computer, or the included one if there is none or it is invalid. */
  async audit(): Promise<StoredAudit | null> {
    return (await readAudit(this.auditFolder)) ?? (await readAudit(this.#shipped));
  }

  /** Path for a model's map that is computed on this computer. */
  async placeForMap(modelId: string): Promise<string> {
    await mkdir(this.#maps, { recursive: true });
    return this.#pathOf(modelId);
  }

  /** The bytes of a model's map, or null if there is none. */
  async map(modelId: string): Promise<Buffer | null> {
    const own = await readMap(this.#pathOf(modelId));
    if (own) return own;
    return (await this.#shippedMapModel()) === modelId ? this.shippedMap() : null;
  }

  /** The bytes of the included map, or null if there is none. */
  shippedMap(): Promise<Buffer | null> {
    return readMap(join(this.#shipped, 'map.gz'));
  }

  async #shippedMapModel(): Promise<string | undefined> {
    const card = await readFile(join(this.#shipped, 'map.card.json'), 'utf8')
      .then((text) => mapCardSchema.safeParse(JSON.parse(text)))
      .catch(() => null);
    return card?.data?.modelId;
  }

  /** Removes all but the newest maps, and unfinished files of processes that exited while writing. Never rejects. */
  async tidy(): Promise<void> {
    await Promise.all([this.auditFolder, this.#maps].map(removeUnfinished));
    const names = (await namesIn(this.#maps)).filter((name) => name.endsWith(EXTENSION));
    const files = await Promise.all(
      names.map(async (name) => {
        const path = join(this.#maps, name);
        return {
          path,
          madeAt: await stat(path).then(
            ({ mtimeMs }) => mtimeMs,
            () => 0,
          ),
        };
      }),
    );
    files.sort((a, b) => b.madeAt - a.madeAt);
    await Promise.all(
      files.slice(MOST_FILES).map(({ path }) => rm(path, { force: true }).catch(() => undefined)),
    );
  }

  #pathOf(modelId: string): string {
    return join(this.#maps, `${modelId}${EXTENSION}`);
  }
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
