import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { chromiumVersion } from './chromium';
import { type Source, readSource } from './stamp';

export type ElectronFinding =
  | {
      readonly found: true;
      readonly version: string;
      readonly chromium: string | null;
      /** Version of Electron's Node. */
      readonly node: string;
      readonly source: Source;
      readonly folder: string;
      readonly note: string | null;
    }
  | { readonly found: false; readonly problem: string };

const versionsSchema = z.object({ electron: z.string(), node: z.string() });

/** Paths of the official Electron executable on platforms where it is not named `electron`. */
const OFFICIAL_NAMES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

const FALLBACK_NOTE =
  'End of life, republished by a third party: for building and testing only, not for publishing.';

/** Finds the installed Electron and queries its versions. The official build is preferred to the fallback. */
export async function findElectron(root: string): Promise<ElectronFinding> {
  const place = places(root).find(({ executable }) => existsSync(executable));
  if (!place) return { found: false, problem: 'No Electron runtime was found.' };
  try {
    const { stdout } = await promisify(execFile)(
      place.executable,
      ['-p', 'JSON.stringify(process.versions)'],
      { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, timeout: 30_000 },
    );
    const versions = versionsSchema.parse(JSON.parse(stdout));
    const source = readSource(place.stamp);
    return {
      found: true,
      version: versions.electron,
      chromium: await chromiumVersion(place.folder, place.executable),
      node: versions.node,
      source,
      folder: place.folder,
      note: source === 'registry' ? FALLBACK_NOTE : null,
    };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : String(error);
    return { found: false, problem: `Electron in ${place.folder} does not start: ${reason}` };
  }
}

function places(root: string) {
  const official = join(root, 'node_modules', 'electron');
  const fallback = join(root, '.runtime', 'electron');
  const name = OFFICIAL_NAMES[process.platform] ?? 'electron';
  return [
    {
      folder: join(official, 'dist'),
      executable: join(official, 'dist', name),
      stamp: join(official, '.inkling-runtime.json'),
    },
    { folder: fallback, executable: join(fallback, 'electron'), stamp: join(fallback, 'inkling.json') },
  ];
}
