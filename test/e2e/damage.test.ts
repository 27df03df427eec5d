import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/app';
import { userData } from '../support/files';
import { draw, SEVEN } from '../support/pen';
import { expectDigit } from '../support/reading';

test('a damaged settings file is quarantined and reported of, and the app starts', async ({
  app,
  restart,
}) => {
  const folder = await userData(app.electron);
  await app.electron.close();
  writeFileSync(join(folder, 'settings.json'), '{"theme": "pi');
  const { page } = await restart();
  await expect(page.getByTestId('toast')).toContainText('settings-damaged-');
  expect(readdirSync(folder).some((name) => name.startsWith('settings-damaged-'))).toBe(true);
  await draw(page, SEVEN);
  await expectDigit(page, 7);
});

test('a folder in the place of the settings does not keep the app from starting, and what can be read elsewhere is', async ({
  app,
  restart,
}) => {
  const folder = await userData(app.electron);
  await app.electron.close();
  rmSync(join(folder, 'settings.json'), { force: true });
  mkdirSync(join(folder, 'settings.json'));
  writeFileSync(join(folder, 'draft.json'), '{"format": "inkling-dra');
  writeFileSync(join(folder, 'active-model.json'), '{"id": 7}');
  const { page } = await restart();
  for (const name of ['settings-damaged-', 'draft-damaged-', 'active-model-damaged-'])
    await expect(page.getByTestId('toast').filter({ hasText: name })).toBeVisible();
  await draw(page, SEVEN);
  await expectDigit(page, 7);
});

test('where the file of the active model is missing, that is what is said', async ({ app, restart }) => {
  const folder = await userData(app.electron);
  const id = randomUUID();
  await app.electron.close();
  writeFileSync(join(folder, 'active-model.json'), JSON.stringify({ id }));
  const { page } = await restart();
  await expect(page.getByTestId('toast')).toContainText(`${id}.inkmodel is missing`);
});

test('where the active model is damaged, the bundled one speaks', async ({ app, restart }) => {
  const { electron, page } = app;
  const bundled = await page.getByTestId('model-name').innerText();
  const folder = await userData(electron);
  const id = randomUUID();
  await electron.close();
  writeFileSync(join(folder, 'active-model.json'), JSON.stringify({ id }));
  writeFileSync(join(folder, 'models', `${id}.inkmodel`), 'no model at all');
  const again = await restart();
  await expect(again.page.getByTestId('toast')).toContainText('is saved as');
  await expect(again.page.getByTestId('model-name')).toHaveText(bundled);
  await draw(again.page, SEVEN);
  await expectDigit(again.page, 7);
});
