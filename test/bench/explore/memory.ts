import { jumpTo } from '../../support/explorer';
import type { RunningApp } from '../../support/launcher';

/** Resident megabytes of the window's process, with a sample looked at. */
export async function rendererMemory({ page, electron }: RunningApp): Promise<number> {
  await jumpTo(page, '7777');
  await page.waitForTimeout(2000);
  return electron.evaluate(({ app }) => {
    const window = app.getAppMetrics().find(({ type }) => type === 'Tab');
    return Math.round((window?.memory.workingSetSize ?? NaN) / 1024);
  });
}
