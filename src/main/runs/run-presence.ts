import { Notification, powerSaveBlocker, type BrowserWindow } from 'electron';
import type { RunEvent } from '../../shared/training/events';
import type { MainTexts } from '../locales';
import type { RunQueue } from './run-queue';

const NO_PROGRESS = -1;

export interface RunPresenceOptions {
  readonly queue: RunQueue;
  readonly window: () => BrowserWindow | undefined;
  readonly texts: () => MainTexts;
}

/**
 * Shows a run outside of the window: its progress in the task bar, and a notification when it ends while the window
 * is not focused. Prevents the computer from sleeping meanwhile.
 */
export function showRunsOutside({ queue, window, texts }: RunPresenceOptions): void {
  let blocker: number | undefined;
  let epochs = 0;
  let stepsPerEpoch = 0;

  const showProgress = (share: number) => window()?.setProgressBar(share);

  queue.on('active', (run) => {
    if (blocker !== undefined) powerSaveBlocker.stop(blocker);
    blocker = run ? powerSaveBlocker.start('prevent-app-suspension') : undefined;
    if (!run) showProgress(NO_PROGRESS);
  });

  queue.on('event', (_id, event) => {
    if (event.type === 'started') ({ epochs, stepsPerEpoch } = event);
    if (event.type === 'progress' && epochs > 0 && stepsPerEpoch > 0) {
      showProgress(Math.min(1, (event.epoch + event.step / stepsPerEpoch) / epochs));
    }
    const text = endText(event, texts());
    if (text !== undefined && !window()?.isFocused() && Notification.isSupported()) {
      const notification = new Notification({ title: 'Inkling', body: text });
      notification.on('click', () => window()?.show());
      notification.show();
    }
  });
}

function endText(event: RunEvent, { t, formats }: MainTexts): string | undefined {
  if (event.type === 'finished')
    return t('runFinished', { accuracy: formats.percent(event.accuracy.official) });
  if (event.type === 'interrupted') return t('runInterrupted');
  return event.type === 'failed' ? t('runFailed') : undefined;
}
