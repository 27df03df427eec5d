import { afterEach, beforeEach, expect, test } from 'vitest';
import { nextTick } from 'vue';
import { useScoringStore } from '../../../../../../src/renderer/features/explore/columns/scoring';
import ScoringStatus from '../../../../../../src/renderer/features/explore/filters/ScoringStatus.vue';
import type { ScoringProgress } from '../../../../../../src/shared/contract/scoring';
import { app, show, until } from '../../../../../support/component';
import { aModel, idOf } from '../../../../../support/summaries';

const MODEL = idOf(301);
const HALF: ScoringProgress = { modelId: MODEL, state: 'computing', done: 35_000, total: 70_000 };

beforeEach(() => {
  const { followScoring } = useScoringStore();

  followScoring();
  app.emit('models:activated', aModel({ card: { id: MODEL } }).card);
  app.emit('predictor:status', { state: 'ready' });
});
afterEach(() => app.emit('predictor:status', { state: 'starting' }));

/** The component, once scoring has been reported. */
async function shown(progress: ScoringProgress, language: 'en' | 'zh-CN' = 'en') {
  const line = show(ScoringStatus, { language });
  app.emit('scoring:changed', progress);
  await nextTick();
  return line;
}

test.each([
  ['en', 'Scoring 70,000 samples: 50%'],
  ['zh-CN', '正在为 70,000 个样本评分：50%'],
] as const)('shows progress in %s, with a bar', async (language, text) => {
  const line = await shown(HALF, language);
  expect(line.get('p').text()).toBe(text);
  const bar = line.get('progress');
  expect([bar.element.value, bar.attributes('aria-label')]).toEqual([0.5, text]);
  expect(line.find('button').exists()).toBe(false);
});

test('follows the progress', async () => {
  const line = await shown(HALF);
  app.emit('scoring:changed', { ...HALF, done: 69_999 });
  await nextTick();
  expect(line.get('p').text()).toBe('Scoring 70,000 samples: >99%');
});

test('shows no progress for a model whose state is unknown', async () => {
  const line = await shown({ ...HALF, modelId: idOf(302) });
  expect(line.get('p').text()).toBe('Scoring 70,000 samples: 0%');
  expect(line.find('progress').exists()).toBe(false);
});

test.each([
  ['failed', 'en', 'Scoring failed.', 'Score again'],
  ['failed', 'zh-CN', '评分失败。', '重新评分'],
  ['cancelled', 'en', 'Scoring was stopped.', 'Score again'],
  ['cancelled', 'zh-CN', '评分已停止。', '重新评分'],
] as const)(
  'a scoring that %s says so in %s, and has a button to start again',
  async (state, language, text, again) => {
    const line = await shown({ ...HALF, state }, language);
    expect(line.get('p').text()).toBe(text);
    expect(line.find('progress').exists()).toBe(false);
    app.reset();
    app.answer('scoring:start', () => ({ ok: true, value: { ...HALF, done: 0 } }));
    const button = line.get('[data-testid=score-again]');
    expect(button.text()).toBe(again);
    await button.trigger('click');
    expect(app.requests('scoring:start')).toEqual([{ modelId: MODEL }]);
    await until(() => expect(line.find('progress').exists()).toBe(true));
    expect(line.find('button').exists()).toBe(false);
  },
);

test('if it cannot be started again, it still shows the failure', async () => {
  const line = await shown({ ...HALF, state: 'failed' });
  app.reset();
  app.answer('scoring:start', () => ({ ok: false, failure: { code: 'no-such-model' } }));
  await line.get('[data-testid=score-again]').trigger('click');
  await until(() => expect(app.requests('scoring:start')).toHaveLength(1));
  await nextTick();
  expect(line.get('p').text()).toBe('Scoring failed.');
});
