import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Launcher } from './launcher';

/** A real disk of its own at a folder of the app, so small that it is soon full. */
export class SmallDisk {
  private constructor(private readonly folder: string) {}

  /** Mounts it; null where the system does not let us. To be called before the app starts. */
  static mount(folder: string, kilobytes: number, { account }: Launcher): SmallDisk | null {
    mkdirSync(folder, { recursive: true });
    if (account) chownSync(dirname(folder), account.uid, account.gid);
    const owner = account ? `,uid=${account.uid},gid=${account.gid}` : '';
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k${owner}`, 'inkling-test', folder], {
        stdio: 'pipe',
      });
    } catch {
      return null;
    }
    return new SmallDisk(folder);
  }

  /** Makes room, or takes some that is free. */
  resize(kilobytes: number): void {
    execFileSync('mount', ['-o', `remount,size=${kilobytes}k`, this.folder]);
  }

  unmount(): void {
    execFileSync('umount', ['--lazy', this.folder]);
  }
}
