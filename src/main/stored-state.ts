import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../shared/contract/settings';
import type { AppPaths } from './app-paths';
import { JsonFile } from './json-file';
import { activeModelSchema, BUNDLED_IS_ACTIVE, type ActiveModelPointer } from './models/model-store';
import { NO_WINDOW_STATE, windowStateSchema, type WindowState } from './windows/bounds';

/** What is remembered from one start to the next, outside of the library. */
export interface StoredState {
  readonly settings: JsonFile<Settings>;
  readonly window: JsonFile<WindowState>;
  readonly activeModel: JsonFile<ActiveModelPointer>;
  /** The name that a broken settings file was given; the defaults hold then. */
  readonly brokenSettings: string | null;
}

/** Reads it all. A file that is broken is set aside. */
export async function loadStoredState(paths: AppPaths): Promise<StoredState> {
  const settings = new JsonFile(paths.settings, settingsSchema, DEFAULT_SETTINGS);
  const window = new JsonFile(paths.windowState, windowStateSchema, NO_WINDOW_STATE);
  const activeModel = new JsonFile(paths.activeModel, activeModelSchema, BUNDLED_IS_ACTIVE);
  const [brokenSettings] = await Promise.all([settings.load(), window.load(), activeModel.load()]);
  return { settings, window, activeModel, brokenSettings };
}
