import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/setup/paths.mjs';

const eslint = new ESLint({ cwd: ROOT });

/** Whether the folder rules let a file of `folder` import `name`. */
async function allows(folder: string, name: string): Promise<boolean> {
  const { rules } = (await eslint.calculateConfigForFile(`${ROOT}/src/${folder}/some.ts`)) as {
    rules: Record<string, [number, { patterns: { regex: string }[] }]>;
  };
  const patterns = rules['no-restricted-imports']?.[1].patterns ?? [];
  return !patterns.some(({ regex }) => new RegExp(regex, 'u').test(name));
}

test.each([
  ['shared', 'node:fs', false],
  ['shared', 'electron', false],
  ['shared', '../engine/idx', false],
  ['shared', 'zod', true],
  ['shared', './recipe/recipe', true],
  ['engine', 'electron', false],
  ['engine', '@tensorflow/tfjs-node', false],
  ['engine', 'node:fs', true],
  ['engine', '../shared/mnist', true],
  ['engine', '../main/window', false],
  ['services/trainer', '../../engine/native', true],
  ['services/trainer', '../../main/app-paths', false],
  ['main', '@tensorflow/tfjs-node', false],
  ['main', '../engine/native', false],
  ['main', '../engine/paths', true],
  ['main', '../../renderer/bridge', false],
  ['renderer/features/draw', 'node:path', false],
  ['renderer/features/draw', 'electron', false],
  ['renderer/features/draw', '../../../engine/idx', false],
  ['renderer/features/draw', '../../../shared/ink/prepare', true],
  ['renderer', './gallery/groups', false],
  ['renderer/features/draw', '../../gallery/groups', false],
  ['renderer/gallery', './groups', true],
  ['renderer/gallery/entries', '../GalleryState.vue', true],
  ['cli', 'electron', false],
  ['cli', '../engine/evaluate', true],
])('src/%s importing %s: %s', async (folder, name, allowed) => {
  expect(await allows(folder, name)).toBe(allowed);
});
