import { expect, test } from '../support/app';
import { jumpTo } from '../support/explorer';
import { chooseFromMenu } from '../support/menu';
import { expectDigit } from '../support/reading';

test('a sample that is sent to the pad is read there as it is', async ({ app }) => {
  const { page, electron } = app;
  await chooseFromMenu(electron, 'View', 'Explore');
  await jumpTo(page, '7777');
  await expect(page.getByTestId('sample-label')).toContainText('8');
  await page.getByTestId('send-to-pad').click();
  await expect(page.getByTestId('view-draw')).toHaveAttribute('aria-current', 'page');
  await expectDigit(page, 8);

  await chooseFromMenu(electron, 'Edit', 'Undo');
  await expectDigit(page, null);
});
