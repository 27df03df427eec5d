import { lstatSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Parts of an unpacked package, by path prefix; a file belongs to the first part that matches. */
const PARTS = [
  { name: 'TensorFlow', paths: ['resources/app.asar.unpacked/node_modules/@tensorflow'] },
  { name: 'MNIST', paths: ['resources/mnist'] },
  { name: 'the app (app.asar)', paths: ['resources/app.asar'] },
  { name: 'licences', paths: ['LICENSE', 'resources/licences'] },
  { name: 'languages of Chromium', paths: ['locales'] },
  { name: 'Electron', paths: [''] },
];

/**
 * The size of each part of an unpacked package.
 *
 * @param {string} folder
 * @returns {{ name: string, bytes: number }[]} largest first
 */
export function sizesOf(folder) {
  const sizes = new Map(PARTS.map(({ name }) => [name, 0]));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const inside = relative(folder, path).split(sep).join('/');
    const part = PARTS.find(({ paths }) => paths.some((start) => inside.startsWith(start)));
    if (part) sizes.set(part.name, (sizes.get(part.name) ?? 0) + lstatSync(path).size);
  }
  return [...sizes].map(([name, bytes]) => ({ name, bytes })).sort((a, b) => b.bytes - a.bytes);
}

/** @param {number} bytes @returns {string} */
export function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
