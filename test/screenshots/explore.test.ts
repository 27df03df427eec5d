import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/shared/contract/settings';
import type { ExplorerState } from '../../src/shared/explore/explorer-state';
import { expect, test } from '../support/app';
import { jumpTo } from '../support/explorer';
import { draw, SEVEN } from '../support/pen';
import { settled } from '../support/settled';

/** `npm run screenshots`: the explorer's states, in both themes and languages, as PNG files to look at. */
const FOLDER = join('out', 'screenshots');
const SIZES = { small: { width: 1024, height: 640 }, wide: { width: 1440, height: 900 } };
/** The model reads all samples once; from then on they are kept. */
const SCORING_MS = 300_000;

/** Where the next pictures begin, wherever those before ended. */
const START: ExplorerState = {
  pane: 'grid',
  query: { filters: [], sort: [] },
  side: 56,
  anchor: null,
  selected: null,
};

/** Each state goes on from the one before. */
const STATES: readonly (readonly [name: string, reach: (page: Page) => Promise<void>])[] = [
  [
    'sample',
    async (page) => {
      await jumpTo(page, 'test 947');
      await expect(page.getByTestId('nearest').getByRole('listitem')).toHaveCount(12, {
        timeout: SCORING_MS,
      });
      await page.getByTestId('sample-panel').evaluate((panel) => panel.scrollTo(0, 0));
    },
  ],
  ['sample-below', (page) => page.getByTestId('sample-panel').evaluate((panel) => panel.scrollTo(0, 9999))],
  [
    'filters',
    async (page) => {
      for (const group of ['model', 'hand', 'doubt']) await unfold(page, group, true);
      await page.getByTestId('label-4').click();
      await page.getByTestId('histogram-slant').click({ position: { x: 20, y: 20 } });
      await page.getByTestId('sort-width').click();
    },
  ],
  [
    'texture',
    async (page) => {
      await page.getByRole('button', { name: /^(Clear filters|清除筛选)$/ }).click();
      for (const group of ['model', 'hand', 'doubt']) await unfold(page, group, false);
      await page.getByTestId('sort-label').click();
      for (let step = 0; step < 8; step += 1) await page.getByTestId('grid').press('-');
    },
  ],
  [
    'pad',
    async (page) => {
      await page.getByTestId('view-draw').click();
      await draw(page, SEVEN);
      await expect(page.getByTestId('pad-neighbours').getByRole('listitem')).toHaveCount(12);
    },
  ],
];

async function unfold(page: Page, group: string, isOpen: boolean): Promise<void> {
  const head = page.getByTestId(`filter-group-${group}`);
  if ((await head.isVisible()) && (await head.getAttribute('aria-expanded')) !== String(isOpen))
    await head.click();
}

test('the explorer in both themes and languages', async ({ app, restart }) => {
  test.setTimeout(900_000);
  mkdirSync(FOLDER, { recursive: true });
  let running = app;
  for (const [sizeName, size] of Object.entries(SIZES)) {
    for (const theme of ['light', 'dark'] as const) {
      for (const language of LANGUAGES) {
        if (sizeName === 'small' && (theme === 'dark') !== (language === 'zh-CN')) continue;
        const { page, electron } = running;
        await electron.evaluate(({ BrowserWindow }, { width, height }) => {
          BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
        }, size);
        await page.evaluate((change) => window.inkling.settings.change(change), { theme, language });
        await page.getByTestId('view-explore').click();
        const toggle = page.getByTestId('toggle-filters');
        if ((await toggle.getAttribute('aria-pressed')) !== 'true') await toggle.click();
        await expect(page.getByTestId('filter-group-hand')).toBeVisible();
        for (const [name, reach] of STATES) {
          await reach(page);
          await settled(page);
          await page.screenshot({
            path: join(FOLDER, `explore-${name}-${theme}-${language}-${sizeName}.png`),
          });
        }
        await page.evaluate((start) => window.inkling.explorer.saveState(start), START);
        running = await restart();
      }
    }
  }
});
