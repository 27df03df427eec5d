import { readFileSync } from 'node:fs';
import { expect } from '../support/app';
import { canChooseFromMenu, chooseFromMenu } from '../support/menu';
import { test } from '../support/updatable-app';

test.skip(process.platform !== 'linux', 'The release is one for Linux.');

test('without an address, nothing is asked for and the app says so', async ({ app }) => {
  await chooseFromMenu(app.electron, 'Help', 'About Inkling');
  await expect(app.page.getByTestId('update')).toHaveAttribute('data-state', 'off');
  expect(await canChooseFromMenu(app.electron, 'Help', 'Check for Updates…')).toBe(false);
});

test('a newer release is reported, fetched when asked, verified, and not installed unasked', async ({
  updatable,
  server,
  installed,
}) => {
  const before = readFileSync(installed, 'utf8');
  const { electron, page, downloads } = updatable;
  await chooseFromMenu(electron, 'Help', 'Check for Updates…');
  const update = page.getByTestId('update');
  await expect(update).toHaveAttribute('data-state', 'available');
  await expect(update).toContainText('9.9.9');
  expect(server.asked).toEqual(['/latest-linux.yml']);

  await update.getByRole('button', { name: 'Download' }).click();
  await expect(update).toHaveAttribute('data-state', 'ready');
  await expect(update.getByRole('button', { name: 'Restart and install' })).toBeVisible();
  expect(downloads()).toEqual([server.release]);
  await electron.close();
  expect(readFileSync(installed, 'utf8')).toBe(before);
});

for (const mischief of ['tampered', 'truncated'] as const)
  test(`a release that comes ${mischief} is thrown away, and the next try can succeed`, async ({
    updatable,
    server,
  }) => {
    const { electron, page, downloads } = updatable;
    server.mischief = mischief;
    await chooseFromMenu(electron, 'Help', 'Check for Updates…');
    const update = page.getByTestId('update');
    await update.getByRole('button', { name: 'Download' }).click();
    await expect(update).toHaveAttribute('data-state', 'failed');
    if (mischief === 'tampered') await expect(update).toContainText('is damaged');
    expect(downloads()).toEqual([]);

    server.mischief = 'none';
    await update.getByRole('button', { name: 'Check now' }).click();
    await update.getByRole('button', { name: 'Download' }).click();
    await expect(update).toHaveAttribute('data-state', 'ready');
  });

test('a server that does not answer is told of in one sentence', async ({ updatable, server }) => {
  const { electron, page } = updatable;
  await server.stop();
  await chooseFromMenu(electron, 'Help', 'Check for Updates…');
  await expect(page.getByTestId('update')).toContainText('Could not reach the update server');
});
