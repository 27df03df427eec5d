import { PRESETS } from '../../src/shared/recipe/presets';
import { expect, test } from '../support/app';
import { answerQuestions, questionsAsked } from '../support/dialogs';
import { chooseFromMenu } from '../support/menu';
import { draw, SEVEN } from '../support/pen';
import { expectDigit } from '../support/reading';
import {
  eventsOf,
  RUN_MS,
  startRun,
  startRunAndPause,
  stateOf,
  trainerPid,
  typesOf,
} from '../support/training';

/** Soon over, once it is let go on. */
const RECIPE = { ...PRESETS.regular, epochs: 2, batch: 512 };

/** The buttons of the question before quitting. */
const [QUIT, STAY] = [0, 1];

test('a run whose trainer is killed is interrupted, goes on from its checkpoint, and finishes', async ({
  app,
}) => {
  test.setTimeout(600_000);
  const { page, electron } = app;
  const id = await startRunAndPause(app, RECIPE);
  const pid = await trainerPid(electron);
  await electron.evaluate((_, target) => process.kill(target, 'SIGKILL'), pid);
  await expect.poll(() => stateOf(page, id)).toBe('interrupted');
  await draw(page, SEVEN);
  await expectDigit(page, 7);

  await chooseFromMenu(electron, 'View', 'Train');
  await expect(page.getByTestId('train-ending')).toContainText('was terminated');
  await page.getByTestId('train-resume-run').click();
  await expect.poll(() => stateOf(page, id), { timeout: RUN_MS }).toBe('finished');
  const events = await eventsOf(page, id);
  const restored = events.find((event) => event.type === 'restored');
  expect(restored?.epoch).toBeGreaterThanOrEqual(1);
  const epochs = events.filter((event) => event.type === 'epoch');
  expect(epochs.at(-1)).toMatchObject({ epoch: 1, insight: { source: 'training', samples: 5000 } });
  expect(epochs.at(-1)?.insight?.filters).toMatchObject({ kind: 'dense', count: 12, side: 28 });
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
});

test('a run under way when the app is killed can be taken up at the next start', async ({ app, restart }) => {
  test.setTimeout(600_000);
  const { electron } = app;
  const id = await startRunAndPause(app, RECIPE);
  const gone = new Promise((resolve) => electron.process().once('exit', resolve));
  await electron.evaluate(() => process.kill(process.pid, 'SIGKILL')).catch(() => undefined);
  await gone;

  const { page: again } = await restart();
  await expect.poll(() => stateOf(again, id)).toBe('interrupted');
  await again.evaluate((run) => window.inkling.runs.resume({ id: run }), id);
  await expect.poll(() => stateOf(again, id), { timeout: RUN_MS }).toBe('finished');
  expect(await typesOf(again, id)).toContain('restored');
});

test('closing the app in the middle of a run asks, and the next start offers to go on', async ({
  app,
  restart,
}) => {
  test.setTimeout(600_000);
  const { page, electron } = app;
  const id = await startRunAndPause(app, RECIPE);
  const waiting = await startRun(page, { ...RECIPE, epochs: 1 });

  const closeWindow = () =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await answerQuestions(electron, STAY);
  await closeWindow();
  await expect.poll(() => questionsAsked(electron)).toBe(1);
  expect(await stateOf(page, id)).toBe('paused');

  await answerQuestions(electron, QUIT);
  const closed = electron.waitForEvent('close');
  await closeWindow();
  await closed;

  const { page: again, electron: newElectron } = await restart();
  const offer = again.getByTestId('toast').filter({ hasText: 'Dense only (MLP)' });
  await offer.getByRole('button', { name: 'Resume' }).click();
  await expect(again.getByTestId('view-train')).toHaveAttribute('aria-current', 'page');
  await expect.poll(() => stateOf(again, id), { timeout: RUN_MS }).toBe('finished');
  expect(await typesOf(again, id)).toContain('restored');
  await expect(again.getByTestId('train-result')).toBeVisible();
  // The one that had waited for its turn was not lost either.
  expect(await stateOf(again, waiting)).toBe('interrupted');
  await chooseFromMenu(newElectron, 'View', 'Draw');
  await draw(again, SEVEN);
  await expectDigit(again, 7);
});
