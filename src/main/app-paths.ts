import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findRoot, inklingPaths } from '../platform/installed-files';

/** All paths that main and its services read or write. */
export interface AppPaths {
  readonly renderer: string;
  readonly preload: string;
  readonly icon: string;
  readonly services: {
    readonly predictor: string;
    readonly trainer: string;
    readonly comparison: string;
    readonly analysis: string;
    readonly library: string;
  };
  readonly assets: string;
  /** Folder of the four MNIST files. */
  readonly mnist: string;
  readonly bundledModel: string;
  readonly userData: string;
  readonly settings: string;
  readonly recipes: string;
  /** Saved views of the grid and names of classes. */
  readonly explorer: string;
  /** Pane, query, zoom, scroll position and selection of the explorer. */
  readonly explorerState: string;
  readonly windowState: string;
  readonly draft: string;
  readonly library: string;
  readonly models: string;
  /** Folder of the checkpoints of runs. */
  readonly runs: string;
  /** Folder of dataset predictions. */
  readonly datasetPredictions: string;
  /** Folder of the results of analyses. */
  readonly analyses: string;
  readonly activeModel: string;
  /** Names that users gave to models. */
  readonly modelNames: string;
  /** Folder of the crash reports. */
  readonly crashes: string;
  /** File that exists while the app is running. */
  readonly session: string;
  readonly log: string;
}

/**
 * @param here A folder inside the installation.
 * @param userData The user data folder; it and its subfolders are created if they are missing.
 */
export function appPaths(here: string, userData: string): AppPaths {
  const root = findRoot(here);
  const { assets, mnist, bundledModel } = inklingPaths(root);
  const out = join(root, 'out');
  const models = join(userData, 'models');
  mkdirSync(models, { recursive: true });
  return {
    renderer: join(out, 'renderer'),
    preload: join(out, 'preload', 'index.cjs'),
    icon: join(assets, 'icon', '256x256.png'),
    services: {
      predictor: join(out, 'main', 'predictor.cjs'),
      trainer: join(out, 'main', 'trainer.cjs'),
      comparison: join(out, 'main', 'comparison.cjs'),
      analysis: join(out, 'main', 'analysis.cjs'),
      library: join(out, 'main', 'library.cjs'),
    },
    assets,
    mnist,
    bundledModel,
    userData,
    settings: join(userData, 'settings.json'),
    recipes: join(userData, 'recipes.json'),
    explorer: join(userData, 'explorer.json'),
    explorerState: join(userData, 'explorer-place.json'),
    windowState: join(userData, 'window.json'),
    draft: join(userData, 'draft.json'),
    library: join(userData, 'library.db'),
    models,
    runs: join(userData, 'runs'),
    datasetPredictions: join(userData, 'dataset-predictions'),
    analyses: join(userData, 'analyses'),
    activeModel: join(userData, 'active-model.json'),
    modelNames: join(userData, 'model-names.json'),
    crashes: join(userData, 'crashes'),
    session: join(userData, 'session'),
    log: join(userData, 'logs', 'inkling.log'),
  };
}
