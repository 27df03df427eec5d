import { z } from 'zod';
import { removeUnfinished } from '../platform/atomic-file';
import type { NoticeCode } from '../shared/contract/notices';
import {
  DEFAULT_SETTINGS,
  lenientSettingsSchema,
  settingsSchema,
  type Settings,
} from '../shared/contract/settings';
import {
  EMPTY_MEMORY,
  explorerMemorySchema,
  lenientExplorerMemorySchema,
  type ExplorerMemory,
} from '../shared/explore/memory';
import { lenientList } from '../shared/lenient';
import { recipeSchema, type Recipe } from '../shared/recipe/recipe';
import type { AppPaths } from './app-paths';
import { JsonFile, type LoadProblem } from './json-file';
import {
  activeModelSchema,
  BUNDLED_IS_ACTIVE,
  modelNamesSchema,
  type ActiveModelPointer,
  type ModelNames,
} from './models/model-store';
import { NO_WINDOW_STATE, windowStateSchema, type WindowState } from './windows/bounds';

/** A file that could not be read, or not as a whole. */
export interface StoredStateProblem {
  readonly code: NoticeCode;
  readonly name: string;
}

/** What is debouncedFile from one start to the next, outside of the library. */
export interface StoredState {
  readonly settings: JsonFile<Settings>;
  /** The recipes that the user keeps. */
  readonly recipes: JsonFile<readonly Recipe[]>;
  /** Views of the grid and names of classes. */
  readonly explorer: JsonFile<ExplorerMemory>;
  readonly window: JsonFile<WindowState>;
  readonly activeModel: JsonFile<ActiveModelPointer>;
  /** Names that models were given since they were made. */
  readonly modelNames: JsonFile<ModelNames>;
  /** What the user should know of reading it. */
  readonly problems: readonly StoredStateProblem[];
  /** Resolves when all that was saved is on disk. Never rejects. */
  settled(): Promise<void>;
}

/** Reads it all, and removes what an earlier start left half written. Never rejects: a file that is broken is quarantined. */
export async function loadStoredState(paths: AppPaths): Promise<StoredState> {
  await removeUnfinished(paths.userData);
  const settings = new JsonFile<Settings>({
    path: paths.settings,
    schema: settingsSchema,
    defaults: DEFAULT_SETTINGS,
    lenient: lenientSettingsSchema,
  });
  const recipes = new JsonFile<readonly Recipe[]>({
    path: paths.recipes,
    schema: z.array(recipeSchema),
    defaults: [],
    lenient: lenientList(recipeSchema),
  });
  const explorer = new JsonFile<ExplorerMemory>({
    path: paths.explorer,
    schema: explorerMemorySchema,
    defaults: EMPTY_MEMORY,
    lenient: lenientExplorerMemorySchema,
  });
  const window = new JsonFile<WindowState>({
    path: paths.windowState,
    schema: windowStateSchema,
    defaults: NO_WINDOW_STATE,
  });
  const activeModel = new JsonFile<ActiveModelPointer>({
    path: paths.activeModel,
    schema: activeModelSchema,
    defaults: BUNDLED_IS_ACTIVE,
  });
  const modelNames = new JsonFile<ModelNames>({
    path: paths.modelNames,
    schema: modelNamesSchema,
    defaults: {},
  });
  const loads = await Promise.all([
    load(settings, 'settings-reset', 'settings-incomplete'),
    load(recipes, 'recipes-reset', 'recipes-incomplete'),
    load(explorer, 'explorer-reset', 'explorer-incomplete'),
    load(activeModel, 'active-model-reset'),
    load(modelNames, 'model-names-reset'),
    // Nobody misses where a window was.
    window.load().then(() => []),
  ]);
  const files = [settings, recipes, explorer, window, activeModel, modelNames];
  return {
    settings,
    recipes,
    explorer,
    window,
    activeModel,
    modelNames,
    problems: loads.flat(),
    async settled() {
      await Promise.all(files.map((file) => file.settled()));
    },
  };
}

async function load(
  file: Pick<JsonFile<unknown>, 'load'>,
  whenReset: NoticeCode,
  whenIncomplete?: NoticeCode,
): Promise<StoredStateProblem[]> {
  const problem = await file.load();
  return problem === null ? [] : [noticeOf(problem, whenReset, whenIncomplete)];
}

/** What is said of a file that could not be read, or not as a whole. */
export function noticeOf(
  { kind, name }: LoadProblem,
  whenReset: NoticeCode,
  whenIncomplete: NoticeCode = whenReset,
): StoredStateProblem {
  const codes = {
    reset: whenReset,
    incomplete: whenIncomplete,
    unreadable: 'file-unreadable',
    'partly-unreadable': 'file-incomplete',
  } as const;
  return { code: codes[kind], name };
}
