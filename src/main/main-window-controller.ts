import { app, ipcMain, nativeTheme, type BrowserWindow } from 'electron';
import { resolveLanguage } from '../shared/contract/settings';
import type { AppPaths } from './app-paths';
import type { AppServices } from './app-services';
import type { CrashReports } from './crashes/crash-reports';
import { fileDialogs } from './files/file-dialogs';
import type { FileOpener } from './files/file-opener';
import { openGate } from './ipc/gate';
import { analysisHandlers } from './ipc/handlers/analyses';
import { appHandlers } from './ipc/handlers/app';
import { crashHandlers } from './ipc/handlers/crashes';
import { datasetHandlers } from './ipc/handlers/datasets';
import { draftHandlers } from './ipc/handlers/draft';
import { explorerHandlers } from './ipc/handlers/explorer';
import { fileHandlers } from './ipc/handlers/files';
import { markHandlers } from './ipc/handlers/marks';
import { modelHandlers } from './ipc/handlers/models';
import { recipeHandlers } from './ipc/handlers/recipes';
import { runHandlers } from './ipc/handlers/runs';
import { sampleHandlers } from './ipc/handlers/samples';
import { isOurPage } from './ipc/sender';
import { scoringHandlers } from './ipc/handlers/scoring';
import { updateHandlers } from './ipc/handlers/updates';
import type { WindowEvents } from './ipc/window-events';
import { mainTexts, type MainTexts } from './locales';
import type { Log } from './log';
import { AppMenu } from './menu';
import { offerTextMenu } from './menu/text-menu';
import { SettingsStore } from './settings';
import type { StoredState } from './stored-state';
import type { Updates } from './updates/updates';
import { PageClosing } from './windows/page-closing';
import { openMainWindow } from './windows/main-window';
import { Presentation } from './windows/presentation';
import { recoverPage } from './windows/recover-page';

export interface MainWindowControllerOptions {
  readonly paths: AppPaths;
  readonly stored: StoredState;
  readonly services: AppServices;
  readonly events: WindowEvents;
  readonly openFiles: FileOpener;
  readonly crashes: CrashReports;
  readonly updates: Updates;
  readonly log: Log;
}

/** The visible part of the app in main: the window, the menu, and the IPC gate between page and services. */
export class MainWindowController {
  readonly #options: MainWindowControllerOptions;
  readonly #settings: SettingsStore;
  readonly #menu: AppMenu;
  /** Asks the page for unsaved state before the window closes. */
  readonly pageClosing: PageClosing;
  readonly #systemLocale = app.getLocale();
  #window: BrowserWindow | undefined;
  readonly #presentation = new Presentation(() => this.#window);

  constructor(options: MainWindowControllerOptions) {
    this.#options = options;
    this.pageClosing = new PageClosing(options.events);
    this.#settings = new SettingsStore(options.stored.settings);
    this.#menu = new AppMenu({
      choose: (id) => options.events.send('commands:chosen', { id }),
      change: (change) => {
        this.#settings.change(change).catch((error: unknown) => options.log.warn('settings:', error));
      },
    });
    this.#settings.on('changed', (settings) => {
      this.#applySettings();
      options.events.send('settings:changed', settings);
    });
    this.#applySettings();
    this.#openGate();
  }

  readonly window = (): BrowserWindow | undefined => this.#window;

  readonly texts = (): MainTexts => mainTexts[this.#language];

  /** Opens the window, or focuses the open one. */
  show(): BrowserWindow {
    if (this.#window) {
      if (this.#window.isMinimized()) this.#window.restore();
      this.#window.show();
      return this.#window;
    }
    const { paths, stored, log, events } = this.#options;
    const window = openMainWindow({
      preload: paths.preload,
      icon: paths.icon,
      state: stored.window,
      log,
      onPage: () => void this.#greetPage(window),
    });
    recoverPage(window, this.texts, log);
    offerTextMenu(window, this.texts);
    window.webContents.on('render-process-gone', () => {
      events.disconnect();
      this.pageClosing.finish();
    });
    window.on('closed', () => {
      this.#window = undefined;
      events.disconnect();
      this.pageClosing.finish();
    });
    this.#window = window;
    return window;
  }

  get #language() {
    return resolveLanguage(this.#settings.value.language, this.#systemLocale);
  }

  /** Sends the current state to a page that has just loaded. */
  async #greetPage(window: BrowserWindow): Promise<void> {
    const { events, services, crashes, log } = this.#options;
    events.connect(window);
    this.#presentation.show(false);
    for (const part of crashes.takeUnreported()) events.send('crashes:crashed', { part });
    await services.predictor.connectPage(window.webContents).catch((error: unknown) => {
      log.warn('predictor: the page is not connected yet:', error);
    });
    events.send('predictor:status', { state: services.predictor.status });
    const { active } = services.predictor;
    if (active) events.send('models:activated', services.models.named(active));
  }

  #applySettings(): void {
    const { theme, language } = this.#settings.value;
    nativeTheme.themeSource = theme;
    this.#menu.build({
      language: this.#language,
      settings: { theme, language },
      isMac: process.platform === 'darwin',
      withDeveloperTools: !app.isPackaged,
    });
  }

  #openGate(): void {
    const { services, stored, events, openFiles, crashes, updates, log } = this.#options;
    const { library, models, predictor, comparer, queue, recorder, scoring, analyses } = services;
    const dialogs = fileDialogs(this.window, this.texts);
    openGate(
      {
        ...appHandlers({
          settings: this.#settings,
          menu: this.#menu,
          presentation: this.#presentation,
          predictor,
          systemLocale: this.#systemLocale,
          pageClosing: this.pageClosing,
        }),
        ...fileHandlers({ dialogs, openFiles, drawingName: () => this.texts().t('drawingName') }),
        ...recipeHandlers({ kept: stored.recipes, dialogs, events }),
        ...explorerHandlers({ kept: stored.explorer, place: services.explorerState, events }),
        ...crashHandlers(crashes),
        ...updateHandlers(updates),
        ...draftHandlers(services.draft),
        ...sampleHandlers({ library, events }),
        ...runHandlers(queue, recorder),
        ...markHandlers({ library, dialogs, events, fileName: () => this.texts().t('marksName') }),
        ...scoringHandlers(scoring),
        ...datasetHandlers(services.otherData, dialogs),
        ...analysisHandlers(analyses),
        ...modelHandlers({ models, predictor, comparer, dialogs, events }),
      },
      {
        ipcMain,
        isTrusted: (event) => isOurPage(event, this.#window?.webContents),
        log,
        checkAnswers: !app.isPackaged,
      },
    );
  }
}
