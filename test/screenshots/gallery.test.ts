import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/shared/contract/settings';
import { expect, test } from '../support/app';
import { buildGallery, openGallery } from '../support/gallery';
import { settled } from '../support/settled';

/** `npm run screenshots -- -g gallery`: every state of every component, in both themes and languages, at scale 1 and 2. */
const FOLDER = join('out', 'screenshots', 'gallery');
const SIZE = { width: 1280, height: 900 };

test.describe.configure({ mode: 'serial' });

const LOOKS = {
  1: ['light', 'dark'].flatMap((theme) => LANGUAGES.map((language) => ({ theme, language }))),
  2: [
    { theme: 'light', language: 'en' },
    { theme: 'dark', language: 'zh-CN' },
  ],
} as const;

for (const scale of [1, 2] as const)
  test(`the gallery of components at scale ${scale}`, async ({ makeLauncher }) => {
    test.setTimeout(600_000);
    mkdirSync(FOLDER, { recursive: true });
    const launcher = makeLauncher({ switches: [`--force-device-scale-factor=${scale}`] });
    const { electron } = await launcher.start();
    const page = await openGallery(electron, await buildGallery(), SIZE);
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.reload();
    const switches = page.getByRole('banner');
    for (const { theme, language } of LOOKS[scale]) {
      await switches.getByRole('radio', { name: theme }).click();
      await switches.getByRole('radio', { name: language }).click();
      await shootAll(page, (name) => join(FOLDER, `${name}-${theme}-${language}-scale-${scale}.png`));
    }
    expect(errors).toEqual([]);
  });

async function shootAll(page: Page, pathOf: (name: string) => string): Promise<void> {
  const shoot = async (name: string): Promise<void> => {
    await settled(page);
    await page.screenshot({ path: pathOf(name) });
  };
  for (const group of await page.locator('[data-group]').all()) {
    await settled(page);
    await group.screenshot({ path: pathOf((await group.getAttribute('data-group')) ?? '') });
  }
  for (const hinted of await page.locator('[data-hints]').all()) {
    await hinted.hover();
    await expect(page.locator('.tooltip')).toBeVisible();
    await shoot((await hinted.getAttribute('data-hints')) ?? '');
    await page.mouse.move(0, 0);
    await expect(page.locator('.tooltip')).toBeHidden();
  }
  for (const opener of await page.locator('[data-opens]').all()) {
    await opener.click();
    await shoot((await opener.getAttribute('data-opens')) ?? '');
    await page.keyboard.press('Escape');
    await expect(page.locator('[role=dialog], [role=menu]')).toHaveCount(0);
  }
  for (const button of await page.locator('[data-shows]').all()) await button.click();
  await shoot('toasts');
  // At once, since each that goes moves the others.
  await page.locator('.toast-close').evaluateAll((closes) => {
    for (const close of closes) if (close instanceof HTMLElement) close.click();
  });
  await expect(page.locator('.toast')).toHaveCount(0);
}
