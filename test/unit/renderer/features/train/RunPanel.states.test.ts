import { expect, test } from 'vitest';
import RunEnding from '../../../../../src/renderer/features/train/RunEnding.vue';
import { newProgress } from '../../../../../src/renderer/entities/runs/run-progress';
import RunWarnings from '../../../../../src/renderer/features/train/RunWarnings.vue';
import { runFailureSchema, warningCodeSchema } from '../../../../../src/shared/training/events';
import { show } from '../../../../support/component';
import { aRun } from '../../../../support/summaries';

const LANGUAGES = ['en', 'zh-CN'] as const;
const failed = (code: (typeof runFailureSchema.options)[number] | null, message = 'EIO: train-images') =>
  aRun({ state: 'failed', progress: { ...newProgress(), outcome: { kind: 'failed', code, message } } });

test.each(LANGUAGES)('says every failure in %s, each in its own sentence, as an alert', (language) => {
  const sentences = runFailureSchema.options.map((code) => {
    const ending = show(RunEnding, { props: { run: failed(code, '') }, language });
    expect(ending.attributes('role')).toBe('alert');
    return ending.text();
  });
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences) {
    expect(sentence).not.toContain('train.failure');
    expect(sentence).toMatch(/[.。]$/);
  }
});

test('names the file if the data are at fault, and no file otherwise', () => {
  for (const code of [...runFailureSchema.options, null]) {
    const text = show(RunEnding, { props: { run: failed(code) } }).text();
    expect(text.includes('train-images')).toBe(code === 'data-set' || code === null);
  }
});

test.each(['cancelled', 'interrupted'] as const)('that a run was %s is no alert', (state) => {
  const ending = show(RunEnding, { props: { run: aRun({ state }) } });
  expect(ending.attributes('role')).toBe('status');
  expect(ending.text()).not.toContain('train.ending');
});

test('a crash of the run’s process differs from closing the app', () => {
  const progress = { ...newProgress(), outcome: { kind: 'interrupted' } as const };
  const gone = show(RunEnding, { props: { run: aRun({ state: 'interrupted', progress }) } }).text();
  const closed = show(RunEnding, { props: { run: aRun({ state: 'interrupted' }) } }).text();
  expect(gone).not.toBe(closed);
});

test.each(LANGUAGES)('says every warning in %s, and a full disk in other words', (language) => {
  const warnings = warningCodeSchema.options.flatMap((code) =>
    [true, false].map((isDiskFull) => ({ code, isDiskFull, detail: 'ENOSPC' })),
  );
  for (const warning of warnings) {
    const item = show(RunWarnings, { props: { warnings: [warning] }, language }).get('li');
    expect(item.text()).not.toContain('train.warning');
    expect(item.attributes('title')).toBe('ENOSPC');
  }
});
