import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findRoot, inklingPaths } from '../platform/installed-files';

/** Every place that main and its services read or write. */
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
  /** What the user keeps in the explorer. */
  readonly explorer: string;
  /** Where the user is in the explorer. */
  readonly explorerState: string;
  readonly windowState: string;
  readonly draft: string;
  readonly library: string;
  readonly models: string;
  /** Folder of the checkpoints of runs. */
  readonly runs: string;
  /** Folder of what models make of the data set. */
  readonly datasetPredictions: string;
  /** Folder of what analyses of the data set found. */
  readonly analyses: string;
  readonly activeModel: string;
  /** Names that models were given since they were made. */
  readonly modelNames: string;
  /** Folder of the reports of crashes. */
  readonly crashes: string;
  /** File that is there as long as the app runs. */
  readonly session: string;
  readonly log: string;
}

/**
 * @param here A folder inside the installation.
 * @param userData The user's own folder; it and its folders are made where they are missing.
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
