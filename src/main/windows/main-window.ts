import { BrowserWindow, nativeTheme, screen } from 'electron';
import { APP_ORIGIN } from '../../shared/contract/app-urls';
import type { JsonFile } from '../json-file';
import type { Log } from '../log';
import { MIN_SIZE, placeWindow, type WindowState } from './bounds';

/** The page's own background colours, so that the window does not flash before the page is loaded. */
const BACKGROUND = { light: '#f7f6f3', dark: '#17181b' } as const;

/** Milliseconds without a further change after which the window's bounds are saved. */
const SETTLED_AFTER = 400;

export interface MainWindowOptions {
  readonly preload: string;
  readonly icon: string;
  readonly state: JsonFile<WindowState>;
  readonly log: Log;
  /** Called each time that the page has loaded and can receive events. */
  readonly onPage: (window: BrowserWindow) => void;
}

/** Opens the app's window with its last bounds, and shows it when its first frame is ready. */
export function openMainWindow({ preload, icon, state, log, onPage }: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...placeWindow(state.value.bounds, workAreas()),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Inkling',
    icon,
    show: false,
    backgroundColor: BACKGROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  if (state.value.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.webContents.on('dom-ready', () => onPage(window));
  rememberState(window, state, log);
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

function workAreas() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

function rememberState(window: BrowserWindow, state: JsonFile<WindowState>, log: Log): void {
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    clearTimeout(timer);
    state
      .save({ bounds: window.getNormalBounds(), maximized: window.isMaximized() })
      .catch((error: unknown) => log.warn('window: its place is not debouncedFile:', error));
  };
  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, SETTLED_AFTER);
  };
  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('close', save);
}
