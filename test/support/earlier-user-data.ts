import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Launcher } from './launcher';

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'user-data');

/** Gives an app that has not started yet the user data that Inkling stored at an earlier commit. */
export function giveEarlierUserData(launcher: Launcher, commit: string): void {
  const { userData } = launcher;
  mkdirSync(userData);
  execFileSync('tar', ['-xzf', join(FOLDER, `${commit}.tar.gz`), '-C', userData, '--no-same-owner']);
  launcher.giveToApp(userData);
  for (const name of readdirSync(userData, { recursive: true, encoding: 'utf8' }))
    launcher.giveToApp(join(userData, name));
}
