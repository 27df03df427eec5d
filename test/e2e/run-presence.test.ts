import { PRESETS } from '../../src/shared/recipe/presets';
import { expect, test } from '../support/app';
import { RUN_MS, startRun, stateOf } from '../support/training';

interface Reported {
  readonly progress: number[];
  readonly notifications: string[];
  readonly blockers: number[];
}

test('a run is seen outside of the window, and keeps the computer awake as long as it lasts', async ({
  app,
}) => {
  test.setTimeout(600_000);
  const { page, electron } = app;
  await electron.evaluate(({ BrowserWindow, Notification, powerSaveBlocker }) => {
    const reported: Reported = { progress: [], notifications: [], blockers: [] };
    Object.assign(globalThis, { reported });
    const window = BrowserWindow.getAllWindows()[0]!;
    const setProgressBar = window.setProgressBar.bind(window);
    window.setProgressBar = (share) => {
      reported.progress.push(share);
      setProgressBar(share);
    };
    // Where the tests run there is neither a window manager nor a place for notifications.
    window.isFocused = () => false;
    Notification.isSupported = () => true;
    Notification.prototype.show = function (this: Electron.Notification) {
      reported.notifications.push(this.body);
    };
    const start = powerSaveBlocker.start.bind(powerSaveBlocker);
    powerSaveBlocker.start = (type) => {
      const blocker = start(type);
      reported.blockers.push(blocker);
      return blocker;
    };
  });
  const reported = () => electron.evaluate(() => (globalThis as unknown as { reported: Reported }).reported);
  const isAwake = () =>
    electron.evaluate(({ powerSaveBlocker }) =>
      (globalThis as unknown as { reported: Reported }).reported.blockers.map((id) =>
        powerSaveBlocker.isStarted(id),
      ),
    );

  const id = await startRun(page, { ...PRESETS.regular, epochs: 1, batch: 512 });
  await expect.poll(isAwake).toEqual([true]);
  await expect.poll(() => stateOf(page, id), { timeout: RUN_MS }).toBe('finished');
  await expect.poll(isAwake).toEqual([false]);
  const { progress, notifications } = await reported();
  expect(progress.at(-1)).toBe(-1);
  expect(progress.slice(0, -1).every((share) => share > 0 && share <= 1)).toBe(true);
  expect(progress.length).toBeGreaterThan(1);
  expect(notifications).toHaveLength(1);
  expect(notifications[0]).toMatch(/Training finished: \d\d\.\d\d%/);
});
