import { beforeEach, expect, test } from 'vitest';
import { computed } from 'vue';
import { useAnalysisStore } from '../../../../../../src/renderer/features/explore/analysis/analyses';
import { useColumnStore } from '../../../../../../src/renderer/features/explore/columns/columns';
import { useExplorerStore } from '../../../../../../src/renderer/features/explore/explorer';
import { useAuditStore } from '../../../../../../src/renderer/features/explore/metrics/audit';
import LabelIssuesCard from '../../../../../../src/renderer/features/explore/metrics/LabelIssuesCard.vue';
import { useMarkStore } from '../../../../../../src/renderer/features/explore/marks/marks';
import { usePaneStore } from '../../../../../../src/renderer/features/explore/pane';
import { useQueryStore } from '../../../../../../src/renderer/features/explore/query/query-store';
import { toasts } from '../../../../../../src/renderer/ui/toasts';
import { PRESETS } from '../../../../../../src/shared/recipe/presets';
import { app, show, until } from '../../../../../support/component';
import { saveMarks } from '../../../../../support/marks';
import { showMnist } from '../../../../../support/samples';
import { aModel, idOf } from '../../../../../support/summaries';

const MODEL = idOf(331);
/** Labelled 1 and predicted as 7, the most suspicious first; two training samples, one test sample. */
const RANKED = [3, 60_002, 8];

beforeEach(async () => {
  saveMarks();
  await useMarkStore().readMarks();
  useAnalysisStore().followAnalyses();
  app.emit('models:activated', aModel({ card: { id: MODEL } }).card);
  showMnist(Array<number>(100).fill(1));
});

/** Results of the audit, as if just read: the real one needs all of MNIST. */
function findIssues(ranked: readonly number[]): void {
  const card = {
    format: 'inkling-audit' as const,
    version: 1 as const,
    createdAt: '2026-11-24T06:00:00.000Z',
    recipe: PRESETS.best,
    folds: 5,
    seconds: 600,
    accuracy: 0.9923,
    sha256: '0'.repeat(64),
  };
  const found = {
    card,
    suspicion: new Float32Array(70_000).fill(0.9),
    seen: new Uint8Array(70_000).fill(7),
    ranked: Uint32Array.from(ranked),
    confident: 2,
  };
  useAuditStore.replace({ labelIssues: computed(() => found), followAudit: () => undefined });
}

function shown(language: 'en' | 'zh-CN' = 'en') {
  const card = show(LabelIssuesCard, { language });
  const numbers = () => card.findAll('.label-issue').map((issue) => issue.attributes('data-sample'));
  const button = (text: string) => card.findAll('button').find((each) => each.text() === text);
  const look = async (split: string) => {
    await card
      .get('[data-testid=label-issues-split]')
      .findAll('button')
      .find((each) => each.text() === split)
      ?.trigger('click');
  };
  return { card, numbers, button, look };
}

test.each([
  ['en', 'Label issues', 'Not computed yet.'],
  ['zh-CN', '可疑标签', '尚未计算。'],
] as const)('says in %s that there is no result yet', (language, title, text) => {
  const { card } = shown(language);
  expect(card.get('h2').text()).toBe(title);
  expect(card.get('.note').text()).toBe(text);
  expect(card.find('[data-testid=metrics-label-issues]').exists()).toBe(false);
});

test('shows how many there are, how many of them are published, and how they were found', () => {
  const { setColumn } = useColumnStore();

  setColumn('published', new Uint8Array(70_000).fill(1, 60_000, 60_010));
  findIssues(RANKED);
  const text = shown().card.get('.note').text();
  expect(text).toContain(
    '3 of 70,000 labels disagree with the model, 2 with high confidence; 1 of the 15 published errors are among them.',
  );
  expect(text).toContain(
    '5-fold cross-validation over writers, recipe Inkling CNN (best), 99.23% accuracy. Computed Nov 24',
  );
});

test('is translated', () => {
  findIssues(RANKED);
  const text = shown('zh-CN').card.get('.note').text();
  expect(text).toContain('70,000 个标签中，3 个与模型不一致，其中 2 个置信度很高');
  expect(text).toContain(
    '按书写者 5 折交叉验证，配方 Inkling 最佳 CNN，准确率 99.23%。计算于 2026年11月24日',
  );
});

test('shows each with its label, its prediction, its index and its published status', () => {
  const { setColumn } = useColumnStore();

  setColumn('published', new Uint8Array(70_000).fill(2, 60_002, 60_003));
  findIssues(RANKED);
  const { card, numbers } = shown();
  expect(numbers()).toEqual(['3', '60002', '8']);
  const [first, second] = card.findAll('.label-issue');
  expect(first?.get('.numeric').text()).toMatch(/1\s*→ 7$/);
  expect(first?.get('.numeric').attributes('title')).toMatch(/^Label 1, predicted 7\. .*score 90\.00%/);
  expect(first?.get('.where').text()).toBe('Train 3 · label 1');
  expect(first?.find('.published').exists()).toBe(false);
  expect(second?.get('.published').text()).toBe('Ambiguous');
});

test('can be limited to a split', async () => {
  findIssues(RANKED);
  const { numbers, look } = shown();
  await look('Test');
  expect(numbers()).toEqual(['60002']);
  await look('Train');
  expect(numbers()).toEqual(['3', '8']);
  await look('All');
  expect(numbers()).toHaveLength(3);
});

test('says if a split has none, and offers no list', async () => {
  findIssues([3, 8]);
  const { card, numbers, look } = shown();
  expect(card.find('[data-testid=metrics-no-label-issues]').exists()).toBe(false);
  await look('Test');
  expect(numbers()).toEqual([]);
  expect(card.get('[data-testid=metrics-no-label-issues]').text()).toBe('No label issues in these samples.');
  expect(card.find('[data-testid=label-issues-to-grid]').exists()).toBe(false);
});

test('shows 24 of many, then 24 more, and starts again in another split', async () => {
  findIssues(Array.from({ length: 50 }, (_, number) => number));
  const { numbers, button, look } = shown();
  expect(numbers()).toHaveLength(24);
  await button('Show more')?.trigger('click');
  expect(numbers()).toHaveLength(48);
  await look('Train');
  expect(numbers()).toHaveLength(24);
  await button('Show more')?.trigger('click');
  await button('Show more')?.trigger('click');
  expect(numbers()).toHaveLength(50);
  expect(button('Show more')).toBeUndefined();
});

test('shows the issues of the selected split in the grid, the most suspicious first', async () => {
  const { pane } = usePaneStore();
  const { query } = useQueryStore();

  findIssues(RANKED);
  pane.value = 'metrics';
  const { card, look } = shown();
  await look('Train');
  await card.get('[data-testid=label-issues-to-grid]').trigger('click');
  expect(query.value).toEqual({
    filters: [{ kind: 'subset', title: 'Label issues', numbers: [3, 8] }],
    sort: [{ column: 'suspect', isDescending: true }],
  });
  expect(pane.value).toBe('grid');
});

test('clicking an image selects its sample', async () => {
  const { selected } = useExplorerStore();

  findIssues(RANKED);
  const { card } = shown();
  const image = card.findAll('.image')[1];
  expect(image?.attributes('aria-label')).toBe('Test 2 · label 0');
  await image?.trigger('click');
  expect(selected.value).toBe(60_002);
});

test.each([
  ['wrong', { kind: 'wrong' }],
  ['ambiguous', { kind: 'ambiguous' }],
  ['label', { kind: 'label', label: 7 }],
] as const)('marks a label issue as %s, and clears the mark on a second click', async (key, mark) => {
  const { marks } = useMarkStore();

  findIssues(RANKED);
  const { card } = shown();
  const pressed = () =>
    card
      .get('.label-issue')
      .findAll('.marks button')
      .filter((each) => each.attributes('aria-pressed') === 'true')
      .map((each) => each.attributes('data-testid'));
  const choice = card.get('.label-issue').get(`[data-testid=label-issue-${key}]`);
  expect(pressed()).toEqual([]);
  await choice.trigger('click');
  await until(() => expect(pressed()).toEqual([`label-issue-${key}`]));
  expect(app.requests('marks:set')).toEqual([{ samples: [3], mark }]);
  await choice.trigger('click');
  await until(() => expect(pressed()).toEqual([]));
  expect(app.requests('marks:clear')).toEqual([{ samples: [3] }]);
  expect(marks.value.size).toBe(0);
});

test('a marked digit differs from the predicted one', async () => {
  const { markSamples } = useMarkStore();

  await markSamples([3], { kind: 'label', label: 4 });
  findIssues(RANKED);
  const choice = shown().card.get('.label-issue').get('[data-testid=label-issue-label]');
  expect(choice.text()).toBe('It is 7');
  expect(choice.attributes('aria-pressed')).toBe('false');
});

test('offers a new computation with the active model, shows its progress, and can stop it', async () => {
  app.answer('analyses:start', ({ kind, modelId }) => ({
    ok: true,
    value: { kind, modelId, state: 'computing', share: 0.25 },
  }));
  app.answer('analyses:cancel', () => ({ ok: true, value: undefined }));
  const { card } = shown();
  await card.get('[data-testid=start-audit]').trigger('click');
  expect(app.requests('analyses:start')).toEqual([{ kind: 'audit', modelId: MODEL }]);
  await until(() => expect(card.get('[role=status]').text()).toBe('25% done'));
  await card.get('[data-testid=cancel-audit]').trigger('click');
  expect(app.requests('analyses:cancel')).toHaveLength(1);
});

test('a failure to compute is shown in a message', async () => {
  app.answer('analyses:start', () => ({ ok: false, failure: { code: 'disk-full' } }));
  await shown().card.get('[data-testid=start-audit]').trigger('click');
  await until(() =>
    expect(toasts.value.map(({ text }) => text)).toEqual(['The disk is full. Nothing was changed.']),
  );
});
