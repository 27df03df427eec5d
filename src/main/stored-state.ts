import { z } from 'zod';
import { removeUnfinished } from '../engine/atomic-file';
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../shared/contract/settings';
import { EMPTY_MEMORY, explorerMemorySchema, type ExplorerMemory } from '../shared/explore/memory';
import type { AppPaths } from './app-paths';
import { recipeSchema, type Recipe } from '../shared/recipe/recipe';
import { JsonFile } from './json-file';
import {
  activeModelSchema,
  BUNDLED_IS_ACTIVE,
  modelNamesSchema,
  type ActiveModelPointer,
  type ModelNames,
} from './models/model-store';
import { NO_WINDOW_STATE, windowStateSchema, type WindowState } from './windows/bounds';

/** What is remembered from one start to the next, outside of the library. */
export interface StoredState {
  readonly settings: JsonFile<Settings>;
  /** The recipes that the person keeps. */
  readonly recipes: JsonFile<readonly Recipe[]>;
  /** Views of the wall and names of classes. */
  readonly explorer: JsonFile<ExplorerMemory>;
  readonly window: JsonFile<WindowState>;
  readonly activeModel: JsonFile<ActiveModelPointer>;
  /** Names that models were given since they were made. */
  readonly modelNames: JsonFile<ModelNames>;
  /** The name that a broken settings file was given; the defaults hold then. */
  readonly brokenSettings: string | null;
  /** The same of the file of recipes; there are none then. */
  readonly brokenRecipes: string | null;
  /** The same of what was kept in the explorer. */
  readonly brokenExplorer: string | null;
}

/** Reads it all, and removes what an earlier start left half written. A file that is broken is set aside. */
export async function loadStoredState(paths: AppPaths): Promise<StoredState> {
  await removeUnfinished(paths.userData);
  const settings = new JsonFile(paths.settings, settingsSchema, DEFAULT_SETTINGS);
  const recipes = new JsonFile<readonly Recipe[]>(paths.recipes, z.array(recipeSchema), []);
  const explorer = new JsonFile(paths.explorer, explorerMemorySchema, EMPTY_MEMORY);
  const window = new JsonFile(paths.windowState, windowStateSchema, NO_WINDOW_STATE);
  const activeModel = new JsonFile(paths.activeModel, activeModelSchema, BUNDLED_IS_ACTIVE);
  const modelNames = new JsonFile<ModelNames>(paths.modelNames, modelNamesSchema, {});
  const [brokenSettings, brokenRecipes, brokenExplorer] = await Promise.all([
    settings.load(),
    recipes.load(),
    explorer.load(),
    window.load(),
    activeModel.load(),
    modelNames.load(),
  ]);
  return {
    settings,
    recipes,
    explorer,
    window,
    activeModel,
    modelNames,
    brokenSettings,
    brokenRecipes,
    brokenExplorer,
  };
}
