import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const SUFFIX = '.test.ts';
const SOURCE_EXTENSIONS = ['.ts', '.vue', '.mjs', '.js', '.css'];

/**
 * Lists the unit tests whose path does not mirror a source. `test/unit/a/b.test.ts` and `test/unit/a/b.topic.test.ts` test
 * `src/a/b`, a file or a folder; the test of a folder can also be inside of the test folder of the same name. Paths that begin
 * with `scripts`, and files at the top level, are relative to the project's folder instead of `src`.
 *
 * @param {string} root the project's folder
 * @returns {string[]} paths relative to `test/unit`
 */
export function unmirroredTests(root) {
  const tests = join(root, 'test', 'unit');
  return readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(SUFFIX))
    .filter((path) => !hasSource(root, path.slice(0, -SUFFIX.length)));
}

/**
 * @param {string} root
 * @param {string} subject path of a test without its suffix, relative to `test/unit`
 */
function hasSource(root, subject) {
  const folder = dirname(subject);
  const isOutsideSrc = folder === '.' || folder === 'scripts' || folder.startsWith('scripts/');
  const base = join(root, isOutsideSrc ? '' : 'src', folder);
  const names = basename(subject).split('.');
  const candidates = names.map((_, index) => names.slice(0, index + 1).join('.'));
  return candidates.some(
    (name) =>
      (name === basename(folder) && existsSync(base)) ||
      existsSync(join(base, name)) ||
      SOURCE_EXTENSIONS.some((extension) => existsSync(join(base, `${name}${extension}`))),
  );
}
