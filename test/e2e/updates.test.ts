import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test as base } from '../support/app';
import { Launcher, type RunningApp } from '../support/launcher';
import { canChooseFromMenu, chooseFromMenu } from '../support/menu';
import { ReleaseServer } from '../support/release-server';

interface Fixtures {
  readonly server: ReleaseServer;
  /** A folder with the installed AppImage and the file that names the server. */
  readonly installation: string;
  readonly updatable: RunningApp & { readonly downloads: () => Buffer[] };
}

const INSTALLED = 'the installed AppImage';

const test = base.extend<Fixtures>({
  server: async ({}, use) => {
    const server = new ReleaseServer();
    await use(server);
    await server.stop();
  },
  installation: async ({ server }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'inkling-updates-'));
    chmodSync(folder, 0o777);
    writeFileSync(join(folder, 'Inkling.AppImage'), INSTALLED);
    const config = `provider: generic\nurl: ${await server.start()}\nupdaterCacheDirName: inkling-updater\n`;
    writeFileSync(join(folder, 'update.yml'), config);
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  updatable: async ({ installation }, use) => {
    const launcher = new Launcher({
      env: {
        INKLING_UPDATE_CONFIG: join(installation, 'update.yml'),
        APPIMAGE: join(installation, 'Inkling.AppImage'),
        XDG_CACHE_HOME: join(installation, 'cache'),
      },
    });
    const folders = [installation, dirname(launcher.userData)];
    await use({ ...(await launcher.start()), downloads: () => folders.flatMap(downloadsIn) });
    await launcher.dispose();
  },
});

test.skip(process.platform !== 'linux', 'The release is one for Linux.');

test('without an address, nothing is asked for and the app says so', async ({ app }) => {
  await chooseFromMenu(app.electron, 'Help', 'About Inkling');
  await expect(app.page.getByTestId('update')).toHaveAttribute('data-state', 'off');
  expect(await canChooseFromMenu(app.electron, 'Help', 'Check for Updates…')).toBe(false);
});

test('a newer release is told, fetched when asked, verified, and not installed unasked', async ({
  updatable,
  server,
  installation,
}) => {
  const { electron, page, downloads } = updatable;
  await chooseFromMenu(electron, 'Help', 'Check for Updates…');
  const update = page.getByTestId('update');
  await expect(update).toHaveAttribute('data-state', 'available');
  await expect(update).toContainText('9.9.9');
  expect(server.asked).toEqual(['/latest-linux.yml']);

  await update.getByRole('button', { name: 'Download' }).click();
  await expect(update).toHaveAttribute('data-state', 'ready');
  await expect(update.getByRole('button', { name: 'Restart and Install' })).toBeVisible();
  expect(downloads()).toEqual([server.release]);
  await electron.close();
  expect(readFileSync(join(installation, 'Inkling.AppImage'), 'utf8')).toBe(INSTALLED);
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
    if (mischief === 'tampered') await expect(update).toContainText('not what was published');
    expect(downloads()).toEqual([]);

    server.mischief = 'none';
    await update.getByRole('button', { name: 'Check Now' }).click();
    await update.getByRole('button', { name: 'Download' }).click();
    await expect(update).toHaveAttribute('data-state', 'ready');
  });

test('a server that does not answer is told of in one sentence', async ({ updatable, server }) => {
  const { electron, page } = updatable;
  await server.stop();
  await chooseFromMenu(electron, 'Help', 'Check for Updates…');
  await expect(page.getByTestId('update')).toContainText('could not be reached');
});

/** The releases that the updater keeps below a folder. */
function downloadsIn(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('9.9.9-linux-x64.AppImage'))
    .map((name) => readFileSync(join(folder, name)));
}
