import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Analyses } from '../../../../src/main/analyses/analyses';
import { AnalysisFiles } from '../../../../src/main/analyses/analysis-files';
import type { StoredModel } from '../../../../src/main/models/model-store';
import { UserError } from '../../../../src/shared/user-error';

const FIRST = '0f1e2d3c-4b5a-4678-9abc-def012345678';
const SECOND = '1f1e2d3c-4b5a-4678-9abc-def012345678';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'inkling-analyses-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('an analysis cancelled before its model was found does not affect the next one', async () => {
  const missing = new Map<string, (error: UserError) => void>();
  const analyses = new Analyses({
    createAnalysisService: () => {
      throw new Error('None is begun here.');
    },
    models: { find: (id) => new Promise<StoredModel>((_, reject) => missing.set(id, reject)) },
    files: new AnalysisFiles(folder, folder),
    log: { error: () => undefined },
  });
  const first = analyses.start('map', FIRST);
  analyses.cancel();
  const second = analyses.start('audit', SECOND);
  missing.get(FIRST)?.(new UserError('no-such-model', { detail: FIRST }));
  await expect(first).rejects.toThrow('no-such-model');
  expect((await analyses.read(SECOND)).latest).toMatchObject({ modelId: SECOND, state: 'computing' });
  await expect(analyses.start('map', FIRST)).rejects.toThrow('run-in-progress');
  missing.get(SECOND)?.(new UserError('no-such-model', { detail: SECOND }));
  await expect(second).rejects.toThrow('no-such-model');
});
