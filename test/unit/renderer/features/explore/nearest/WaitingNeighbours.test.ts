import { afterEach, beforeEach, expect, test } from 'vitest';
import { nextTick } from 'vue';
import { useScoringStore } from '../../../../../../src/renderer/features/explore/columns/scoring';
import WaitingNeighbours from '../../../../../../src/renderer/features/explore/nearest/WaitingNeighbours.vue';
import type { ScoringProgress } from '../../../../../../src/shared/contract/scoring';
import { app, show, until } from '../../../../../support/component';
import { aModel, idOf } from '../../../../../support/summaries';

const MODEL = idOf(311);
const BEGUN: ScoringProgress = { modelId: MODEL, state: 'computing', done: 7_000, total: 70_000 };

beforeEach(() => {
  const { followScoring } = useScoringStore();

  followScoring();
  app.emit('models:activated', aModel({ card: { id: MODEL } }).card);
  app.emit('predictor:status', { state: 'ready' });
  // Progress of another model; that of the active one is unknown.
  app.emit('scoring:changed', { ...BEGUN, modelId: idOf(312) });
});
afterEach(() => app.emit('predictor:status', { state: 'starting' }));

test.each([
  ['en', 'Available after all samples are scored.', 'Score all samples'],
  ['zh-CN', '全部样本评分完成后可用。', '为全部样本评分'],
] as const)('says in %s what it waits for, and offers to start it', async (language, text, score) => {
  const waiting = show(WaitingNeighbours, { language });
  await nextTick();
  expect(waiting.get('p').text()).toBe(text);
  app.reset();
  app.answer('scoring:start', () => ({ ok: true, value: BEGUN }));
  const button = waiting.get('[data-testid=score-samples]');
  expect(button.text()).toBe(score);
  await button.trigger('click');
  expect(app.requests('scoring:start')).toEqual([{ modelId: MODEL }]);
  await until(() => expect(waiting.find('[data-testid=scoring]').exists()).toBe(true));
  expect(waiting.text()).toContain('10%');
  expect(waiting.text()).not.toContain(text);
  expect(waiting.find('[data-testid=score-samples]').exists()).toBe(false);
});

test('cannot start before a model is loaded', async () => {
  const waiting = show(WaitingNeighbours);
  app.emit('predictor:status', { state: 'starting' });
  await nextTick();
  expect(waiting.get('[data-testid=score-samples]').attributes('disabled')).toBeDefined();
  app.emit('scoring:changed', { ...BEGUN, state: 'failed' });
  await nextTick();
  expect(waiting.get('[data-testid=score-again]').attributes('disabled')).toBeDefined();
  app.emit('predictor:status', { state: 'ready' });
  await nextTick();
  expect(waiting.get('[data-testid=score-again]').attributes('disabled')).toBeUndefined();
});

test('shows that scoring failed, and offers to start again', async () => {
  const waiting = show(WaitingNeighbours);
  app.emit('scoring:changed', { ...BEGUN, state: 'failed' });
  await nextTick();
  expect(waiting.text()).toContain('Scoring failed.');
  expect(waiting.find('[data-testid=score-again]').exists()).toBe(true);
  expect(waiting.find('[data-testid=score-samples]').exists()).toBe(false);
});

test('offers nothing once the samples are scored', async () => {
  const waiting = show(WaitingNeighbours);
  app.emit('scoring:changed', { ...BEGUN, state: 'ready', done: 70_000 });
  await nextTick();
  expect(waiting.text()).toBe('Available after all samples are scored.');
  expect(waiting.find('button').exists()).toBe(false);
});
