import type { Page } from '@playwright/test';

/** Opens the panel of filters, unless it is open already. */
export async function showFilters(page: Page): Promise<void> {
  // By the button, since the panel itself comes some frames after the digits.
  const toggle = page.getByTestId('toggle-filters');
  if ((await toggle.getAttribute('aria-pressed')) !== 'true') await toggle.click();
}

/** Goes to a sample by its index, as it is typed: `7777`, `test 947`. */
export async function jumpTo(page: Page, index: string): Promise<void> {
  await page.getByTestId('jump-index').fill(index);
  await page.getByTestId('jump-index').press('Enter');
}
