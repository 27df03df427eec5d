import { app, dialog, type BrowserWindow } from 'electron';
import type { MainTexts } from '../locales';
import type { Log } from '../log';

/** A page that crashes twice within this many milliseconds is only reloaded if the user agrees. */
const AGAIN_WITHIN = 60_000;

/** Reloads the page when its process crashes; after repeated crashes, asks the user first. */
export function recoverPage(window: BrowserWindow, texts: () => MainTexts, log: Log): void {
  let lastCrash = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error(`window: its process ended: ${reason}, code ${exitCode}`);
    const isAgain = performance.now() - lastCrash < AGAIN_WITHIN;
    lastCrash = performance.now();
    if (isAgain) void ask(window, texts());
    else window.webContents.reload();
  });
}

async function ask(window: BrowserWindow, { t }: MainTexts): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: t('pageCrashed.message'),
    buttons: [t('pageCrashed.reload'), t('pageCrashed.quit')],
    cancelId: 1,
  });
  if (response === 0) window.webContents.reload();
  else app.quit();
}
