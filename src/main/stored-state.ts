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

/** A file that could not be read completely. */
export interface StoredStateProblem {
  readonly code: NoticeCode;
  readonly name: string;
}

/** State outside of the library that is saved for the next start. */
export interface StoredState {
  readonly settings: JsonFile<Settings>;
  /** The user's saved recipes. */
  readonly recipes: JsonFile<readonly Recipe[]>;
  /** Saved views of the grid and names of classes. */
  readonly explorer: JsonFile<ExplorerMemory>;
  readonly window: JsonFile<WindowState>;
  readonly activeModel: JsonFile<ActiveModelPointer>;
  /** Names that users gave to models. */
  readonly modelNames: JsonFile<ModelNames>;
  /** Problems of reading the files, to be shown to the user. */
  readonly problems: readonly StoredStateProblem[];
  /** Resolves when all changes are on disk. Never rejects. */
  settled(): Promise<void>;
}

/** Reads all files, and removes unfinished ones of an earlier start. Never rejects: an invalid file is quarantined. */
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
    // A lost window position is not worth a notice.
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

/** The notice to show for a file that could not be read completely. */
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
