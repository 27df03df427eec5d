import AxeBuilder from '@axe-core/playwright';
import { VIEWS } from '../../src/shared/contract/settings';
import { settled } from '../support/settled';
import { expect, test } from '../support/shared-app';

for (const [language, theme] of [
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const) {
  test(`every view is in ${language} and ${theme}, and nothing serious is found by axe`, async ({ app }) => {
    const { page } = app;
    await page.evaluate((change) => window.inkling.settings.change(change), { language, theme });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const view of VIEWS) {
      await page.getByTestId(`view-${view}`).click();
      await expect(page.getByTestId(`view-${view}`)).toHaveAttribute('aria-current', 'page');
      await settled(page);
      const text = await page.locator('body').innerText();
      expect(/[\u4e00-\u9fff]/.test(text.replaceAll(/简体中文/g, ''))).toBe(language === 'zh-CN');
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${view}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
  });
}
