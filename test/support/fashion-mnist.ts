import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RUNTIME } from '../../scripts/setup/paths.mjs';

const PACKAGE = 'dataset-fashion-mnist';
/** Where Debian's package puts it. */
const INSTALLED = '/usr/share/datasets/fashion-mnist';
const FETCHED = join(RUNTIME, 'fashion-mnist');
const DOWNLOAD_MS = 60_000;

/** SHA-256 of its files, as Zalando published them and Debian packs them. */
const FILES = {
  'train-images-idx3-ubyte.gz': 'b0564c3eedabfbf835052cff8503ea422014ce006caf5b757f851416ee8300c7',
  'train-labels-idx1-ubyte.gz': '0ae29f65d86684f32d1b9c85147786c547b9c6aebcaf235f0400a0cce308b056',
  't10k-images-idx3-ubyte.gz': 'cc1d090a38ace84dfa1aa66e3ada7c336ef481a96936906477e6dd344da56eaa',
  't10k-labels-idx1-ubyte.gz': '8d3605d196f4be44669e46906da9733c8131fef761fdbfec72c424d5222f1a05',
} as const;

/**
 * Fashion-MNIST's own folder: where Debian installed it, or fetched once from Debian's archive without installing it.
 * @returns Null where neither can be had.
 */
export function fashionMnist(): string | null {
  const found = [INSTALLED, FETCHED].find(isWhole);
  return found ?? (fetchPackage() ? FETCHED : null);
}

/** Copies it to where any account may read it, as the app may run under one of its own. */
export function copyForApp(source: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'inkling-fashion-')), 'fashion-mnist');
  mkdirSync(folder);
  for (const name of Object.keys(FILES)) copyFileSync(join(source, name), join(folder, name));
  for (const path of [join(folder, '..'), folder]) chmodSync(path, 0o755);
  return folder;
}

function isWhole(folder: string): boolean {
  return Object.entries(FILES).every(([name, sha256]) => {
    const path = join(folder, name);
    return existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === sha256;
  });
}

function fetchPackage(): boolean {
  mkdirSync(RUNTIME, { recursive: true });
  const scratch = mkdtempSync(join(RUNTIME, 'fashion-'));
  const options = { cwd: scratch, stdio: 'pipe', timeout: DOWNLOAD_MS } as const;
  try {
    execFileSync('apt-get', ['download', PACKAGE], options);
    const [archive] = readdirSync(scratch);
    if (archive === undefined) return false;
    execFileSync('dpkg-deb', ['-x', archive, 'unpacked'], options);
    const unpacked = join(scratch, 'unpacked', INSTALLED);
    if (!isWhole(unpacked)) return false;
    rmSync(FETCHED, { recursive: true, force: true });
    renameSync(unpacked, FETCHED);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
