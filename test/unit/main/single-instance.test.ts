import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { App } from 'electron';
import { expect, test } from 'vitest';
import { becomeSingleInstance } from '../../../src/main/single-instance';

const FOLDER = join('/', 'tmp', '数字');
const ARGV = ['electron', '--no-sandbox', 'app', '七.json'];

/** What the first app opens when Electron reports a second one. */
function openedFor(argv: readonly string[], data: unknown): readonly string[] {
  const electron = Object.assign(new EventEmitter(), { requestSingleInstanceLock: () => true });
  const opened: string[] = [];
  becomeSingleInstance(electron as unknown as App, [], (files) => opened.push(...files));
  electron.emit('second-instance', {}, argv, FOLDER, data);
  return opened;
}

test('the files that a second instance passes on are opened', () => {
  expect(openedFor(ARGV, { files: ['/a.png'] })).toEqual(['/a.png']);
  expect(openedFor(ARGV, { files: [] })).toEqual([]);
});

test('if the data is lost, the arguments are resolved in the folder of the second instance', () => {
  for (const data of [null, undefined, { files: 7 }])
    expect(openedFor(ARGV, data)).toEqual([join(FOLDER, '七.json')]);
});
