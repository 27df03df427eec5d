import { expect, test } from '../support/app';
import { chooseFromMenu } from '../support/menu';
import { draw, SEVEN } from '../support/pen';
import { expectDigit } from '../support/reading';

test('a predictor killed under the pen comes back, and the drawing is read again', async ({ app }) => {
  const { page, electron } = app;
  await draw(page, SEVEN);
  const before = await expectDigit(page, 7);

  const pid = await electron.evaluate(
    ({ app: main }) => main.getAppMetrics().find(({ name }) => name?.includes('predictor'))?.pid,
  );
  expect(pid).toBeDefined();
  await electron.evaluate((_, target) => process.kill(target, 'SIGKILL'), pid!);
  await expect
    .poll(() =>
      electron.evaluate(
        ({ app: main }) => main.getAppMetrics().find(({ name }) => name?.includes('predictor'))?.pid ?? null,
      ),
    )
    .not.toBe(pid);

  await chooseFromMenu(electron, 'Edit', 'Undo');
  await expectDigit(page, null);
  await draw(page, SEVEN);
  expect((await expectDigit(page, 7)).probabilities).toHaveLength(10);
  expect(before.digit).toBe(7);
});
