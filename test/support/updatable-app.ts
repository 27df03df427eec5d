import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test as base } from './app';
import type { RunningApp } from './launcher';
import { ReleaseServer } from './release-server';

export interface UpdatableFixtures {
  readonly server: ReleaseServer;
  /** The file that the updater takes for the installed app. */
  readonly installed: string;
  /** An app that looks for updates at the server. */
  readonly updatable: RunningApp & {
    /** The releases that it keeps. */
    readonly downloads: () => Buffer[];
  };
}

/** Gives each test an app that could be updated from a server of this machine. */
export const test = base.extend<UpdatableFixtures>({
  server: async ({}, use) => {
    const server = new ReleaseServer();
    await use(server);
    await server.stop();
  },
  installed: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'inkling-updates-'));
    chmodSync(folder, 0o777);
    const installed = join(folder, 'Inkling.AppImage');
    writeFileSync(installed, 'the installed app');
    await use(installed);
    rmSync(folder, { recursive: true, force: true });
  },
  updatable: async ({ installed, makeLauncher, server }, use) => {
    const folder = dirname(installed);
    const config = join(folder, 'update.yml');
    writeFileSync(
      config,
      `provider: generic\nurl: ${await server.start()}\nupdaterCacheDirName: inkling-updater\n`,
    );
    const launcher = makeLauncher({
      env: { INKLING_UPDATE_CONFIG: config, APPIMAGE: installed, XDG_CACHE_HOME: join(folder, 'cache') },
    });
    const folders = [folder, dirname(launcher.userData)];
    await use({ ...(await launcher.start()), downloads: () => folders.flatMap(releasesBelow) });
  },
});

function releasesBelow(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('9.9.9-linux-x64.AppImage'))
    .map((name) => readFileSync(join(folder, name)));
}
