import { expect, test } from '../support/shared-app';
import { jumpTo } from '../support/explorer';
import { chooseFromMenu } from '../support/menu';
import { draw, SEVEN } from '../support/pen';
import { expectDigit, readPrediction } from '../support/reading';

test('a sample that is sent to the pad is read there as it is', async ({ app }) => {
  const { page, electron } = app;
  await chooseFromMenu(electron, 'View', 'Explore');
  await jumpTo(page, '7777');
  await expect(page.getByTestId('sample-label')).toContainText('8');
  await page.getByTestId('send-to-pad').click();
  await expect(page.getByTestId('view-draw')).toHaveAttribute('aria-current', 'page');
  const { probabilities } = await expectDigit(page, 8);

  await test.step('and can be drawn on', async () => {
    await draw(page, SEVEN);
    await expect.poll(async () => (await readPrediction(page)).probabilities).not.toEqual(probabilities);
    await chooseFromMenu(electron, 'Edit', 'Undo');
    await expect.poll(async () => (await readPrediction(page)).probabilities).toEqual(probabilities);
  });

  await chooseFromMenu(electron, 'Edit', 'Undo');
  await expectDigit(page, null);
});
