import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/shared-app';
import { draw, SEVEN } from '../support/pen';

test('what is surrounded on the map goes to the grid, and a drawing appears on the map', async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = app;
  await page.getByTestId('view-explore').click();
  await page.getByTestId('label-3').click();
  await page.getByTestId('panes').getByRole('radio').nth(2).click();
  const stage = page.getByTestId('map-stage');
  await expect(stage.locator('canvas').first()).toBeVisible({ timeout: 60_000 });

  await test.step('a drawing', async () => {
    await draw(page, SEVEN);
    await expect(page.getByTestId('map-pad-point')).toBeVisible({ timeout: 180_000 });
    await page.getByTestId('map-pad-clear').click();
    await expect(page.getByTestId('map-pad-point')).toBeHidden();
  });

  await test.step('nothing serious is found by axe', async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });

  await test.step('the wheel zooms, a key shows the whole again', async () => {
    await stage.hover();
    await page.mouse.wheel(0, -480);
    await expect(page.getByTestId('map')).toHaveAttribute('data-zoom', '4.00');
    await stage.press('Home');
    await expect(page.getByTestId('map')).toHaveAttribute('data-zoom', '1.00');
  });

  await test.step('all of the map surrounded, of which the filter lets the threes through', async () => {
    const box = await stage.boundingBox();
    if (!box) throw new Error('The map is not there.');
    const [left, top] = [box.x + 2, box.y + 2];
    const [right, bottom] = [box.x + box.width - 2, box.y + box.height - 2];
    await page.keyboard.down('Shift');
    await page.mouse.move(left, top);
    await page.mouse.down();
    for (const [x, y] of [
      [right, top],
      [right, bottom],
      [left, bottom],
      [left, top],
    ] as const)
      await page.mouse.move(x, y);
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect(page.getByTestId('grid')).toHaveAttribute('data-visible-count', String(6131 + 1010));
  });
});
