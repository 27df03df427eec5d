import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { removeUnfinished } from '../../platform/atomic-file';
import { readAudit, type StoredAudit } from '../../engine/analysis/audit/audit-file';
import { readMap } from '../../engine/analysis/map/map-file';
import { mapCardSchema } from '../../shared/explore/map';

/** Maps that are kept: those made last. */
const MOST_FILES = 6;

const EXTENSION = '.map.gz';

/** What analyses found, on disk: what comes with Inkling, and what was computed here. */
export class AnalysisFiles {
  readonly #shipped: string;
  /** Where audits that are computed here go. */
  readonly auditFolder: string;
  readonly #maps: string;

  /**
   * @param assets Inkling's assets.
   * @param folder The user's own, made where it is missing.
   */
  constructor(assets: string, folder: string) {
    this.#shipped = join(assets, 'explore');
    this.auditFolder = join(folder, 'audit');
    this.#maps = join(folder, 'maps');
  }

  /** The user's own audit; where there is none, or it is not whole, the one that came with Inkling. */
  async audit(): Promise<StoredAudit | null> {
    return (await readAudit(this.auditFolder)) ?? (await readAudit(this.#shipped));
  }

  /** File of a model's map that is computed here. */
  async placeForMap(modelId: string): Promise<string> {
    await mkdir(this.#maps, { recursive: true });
    return this.#pathOf(modelId);
  }

  /** The bytes of a model's map; null where there is none. */
  async map(modelId: string): Promise<Buffer | null> {
    const own = await readMap(this.#pathOf(modelId));
    if (own) return own;
    return (await this.#shippedMapModel()) === modelId ? this.shippedMap() : null;
  }

  /** The bytes of the map that comes with Inkling; null where there is none. */
  shippedMap(): Promise<Buffer | null> {
    return readMap(join(this.#shipped, 'map.gz'));
  }

  async #shippedMapModel(): Promise<string | undefined> {
    const card = await readFile(join(this.#shipped, 'map.card.json'), 'utf8')
      .then((text) => mapCardSchema.safeParse(JSON.parse(text)))
      .catch(() => null);
    return card?.data?.modelId;
  }

  /** Removes all maps but those made last, and what a process left that was ended while it wrote. Never rejects. */
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
