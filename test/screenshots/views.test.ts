import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, VIEWS } from '../../src/shared/contract/settings';
import { test } from '../support/app';
import { jumpTo } from '../support/explorer';
import { chooseFromMenu } from '../support/menu';
import { draw, SEVEN } from '../support/pen';
import { expectDigit, settledPrediction } from '../support/reading';
import { settled } from '../support/settled';

/** `npm run screenshots`: every view, in both themes and languages, as PNG files to look at. */
const FOLDER = join('out', 'screenshots');
const SIZES = { small: { width: 1024, height: 640 }, wide: { width: 1440, height: 900 } };

test('every view in both themes and languages', async ({ app }) => {
  test.setTimeout(600_000);
  const { page, electron } = app;
  mkdirSync(FOLDER, { recursive: true });

  for (const [sizeName, size] of Object.entries(SIZES)) {
    await electron.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
    for (const theme of ['light', 'dark'] as const) {
      for (const language of LANGUAGES) {
        if (sizeName === 'small' && (theme === 'dark') !== (language === 'zh-CN')) continue;
        await page.evaluate((change) => window.inkling.settings.change(change), { theme, language });
        for (const view of VIEWS) {
          await page.getByTestId(`view-${view}`).click();
          const name = `${view}-${theme}-${language}-${sizeName}`;
          await settled(page);
          if (view === 'draw') {
            await page.screenshot({ path: join(FOLDER, `blank-${name}.png`) });
            await draw(page, SEVEN);
            await settledPrediction(page);
          }
          if (view === 'explore') {
            await jumpTo(page, '7777');
          }
          await settled(page);
          await page.screenshot({ path: join(FOLDER, `${name}.png`) });
          if (view === 'draw') {
            const [menu, item] = CLEAR[language];
            await chooseFromMenu(electron, menu, item);
            await expectDigit(page, null);
          }
        }
      }
    }
  }
});

const CLEAR = { en: ['Edit', 'Clear'], 'zh-CN': ['编辑', '清空'] } as const;
