import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/shared/contract/settings';
import { chooseFromMenu } from '../support/menu';
import { settled } from '../support/settled';
import { test } from '../support/updatable-app';

/** About with each state of an update, the settings, and what is said of crashes, in both themes and languages. */
const FOLDER = join('out', 'screenshots');

const ABOUT = { en: ['Help', 'About Inkling'], 'zh-CN': ['帮助', '关于 Inkling'] } as const;

test('about, updates and crashes', async ({ updatable: { electron, page }, server }) => {
  test.setTimeout(300_000);
  mkdirSync(FOLDER, { recursive: true });
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 640));
  const shoot = async (name: string) => {
    await settled(page);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  };
  const inEach = async (what: string, open: (language: (typeof LANGUAGES)[number]) => Promise<void>) => {
    for (const theme of ['light', 'dark'] as const)
      for (const language of LANGUAGES) {
        await page.evaluate((change) => window.inkling.settings.change(change), { theme, language });
        await open(language);
        await shoot(`${what}-${theme}-${language}`);
        await page.keyboard.press('Escape');
      }
  };
  const openAbout = async (language: (typeof LANGUAGES)[number]) => {
    const [menu, item] = ABOUT[language];
    await chooseFromMenu(electron, menu, item);
    await page.getByTestId('about').waitFor();
  };

  await inEach('about', openAbout);
  await inEach('settings', () => page.getByTestId('settings').click());
  await page.evaluate(() => window.inkling.updates.check());
  await inEach('about-available', openAbout);
  server.mischief = 'tampered';
  await page.evaluate(() => window.inkling.updates.download());
  await inEach('about-damaged', openAbout);
  await inEach('crashed', (language) =>
    electron
      .evaluate(
        ({ BrowserWindow }, part) =>
          BrowserWindow.getAllWindows()[0]?.webContents.send('crashes:crashed', { part }),
        language === 'en' ? 'main' : 'predictor',
      )
      .then(() => undefined),
  );
});
