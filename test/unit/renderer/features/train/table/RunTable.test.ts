import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useRunStore } from '../../../../../../src/renderer/entities/runs/runs';
import RunTable from '../../../../../../src/renderer/features/train/table/RunTable.vue';
import type { RunSummary } from '../../../../../../src/shared/contract/run-summary';
import { PRESETS } from '../../../../../../src/shared/recipe/presets';
import { app, show, until } from '../../../../../support/component';
import { aRun, idOf } from '../../../../../support/summaries';

/** Runs named A, B, C and so on, each created a day after the previous one. */
function aList(count: number): RunSummary[] {
  return Array.from({ length: count }, (_, index) => {
    const name = String.fromCharCode(65 + index);
    const createdAt = new Date(Date.UTC(2026, 0, 1 + index)).toISOString();
    return aRun({ summary: { id: idOf(index + 1), createdAt, recipe: { ...PRESETS.article, name } } })
      .summary;
  });
}

async function know(list: readonly RunSummary[]): Promise<void> {
  const { runs } = useRunStore();

  const ids = list.map(({ id }) => id);
  const removed = runs.value.map(({ summary }) => summary.id).filter((id) => !ids.includes(id));
  app.emit('runs:changed', { changed: list, removed });
  await until(() =>
    expect(runs.value.map(({ summary }) => summary.id).sort()).toEqual(list.map(({ id }) => id)),
  );
}

/** Ignores all drawing operations: happy-dom has no canvas context, which the chart requires. */
const nowhere = new Proxy(
  {},
  {
    get: (_, name) => (name === 'measureText' ? () => ({ width: 0 }) : () => undefined),
    set: () => true,
  },
);

beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(nowhere as never);
  app.answer('runs:events', () => ({ ok: true, value: [] }));
  app.answer('runs:list', () => ({ ok: true, value: [] }));
});
afterEach(() => vi.restoreAllMocks());

async function shown(list: readonly RunSummary[], language: 'en' | 'zh-CN' = 'en') {
  await know(list);
  const table = show(RunTable, { language });
  const names = () => table.findAll('[data-run]').map((row) => row.findAll('td')[2]?.text());
  const box = (name: string) =>
    table
      .findAll('[data-run]')
      .find((row) => row.findAll('td')[2]?.text() === name)!
      .get<HTMLInputElement>('[data-testid=run-compare]');
  const tick = async (...chosen: string[]) => {
    for (const name of chosen) await box(name).trigger('change');
  };
  const note = () => (table.find('.note').exists() ? table.get('.note').text() : null);
  return { table, names, box, tick, note };
}

test('is not rendered without runs', async () => {
  const { table } = await shown([]);
  expect(table.find('table').exists()).toBe(false);
  expect(table.text()).toBe('');
  await know(aList(1));
  expect(table.findAll('[data-run]')).toHaveLength(1);
});

test.each([
  ['en', 'Runs', ['Compare', 'Started', 'Recipe', 'State', 'Epochs', 'Test accuracy']],
  ['zh-CN', '训练记录', ['对比', '开始时间', '配方', '状态', '轮数', '测试准确率']],
] as const)('has its titles in %s', async (language, title, heads) => {
  const { table } = await shown(aList(1), language);
  expect(table.get('h2').text()).toBe(title);
  expect(table.findAll('thead th').map((head) => head.text())).toEqual(heads);
});

test('a single run has no comparison; two can be compared', async () => {
  const { note } = await shown(aList(1));
  expect(note()).toBeNull();
  await know(aList(2));
  expect(note()).toBe('Select two or more runs to compare their curves.');
});

test('starts with the newest, and sorts by a column on click', async () => {
  const [a, b, c] = aList(3);
  const { table, names } = await shown([
    { ...a!, testAccuracy: 0.97 },
    { ...b!, testAccuracy: null },
    { ...c!, testAccuracy: 0.96 },
  ]);
  expect(names()).toEqual(['C', 'B', 'A']);
  await table.get('[data-testid=runs-sort-recipe]').trigger('click');
  expect(names()).toEqual(['A', 'B', 'C']);
  await table.get('[data-testid=runs-sort-accuracy]').trigger('click');
  expect(names()).toEqual(['A', 'C', 'B']);
  await table.get('[data-testid=runs-sort-accuracy]').trigger('click');
  expect(names()).toEqual(['C', 'A', 'B']);
});

test('has a filter from four runs on', async () => {
  const { table, names, note } = await shown(aList(3));
  expect(table.find('[data-testid=runs-filter]').exists()).toBe(false);
  await know(aList(4));
  const filter = table.get('[data-testid=runs-filter]');
  await filter.setValue(' b ');
  expect(names()).toEqual(['B']);
  await filter.setValue('x');
  expect(names()).toEqual([]);
  expect(note()).toBe('No matching runs.');
  // With fewer runs there is no filter field that could explain why some are not listed.
  await know(aList(3));
  expect(names()).toEqual(['C', 'B', 'A']);
});

test('two selected runs are compared, and their events are fetched', async () => {
  const { table, tick, note } = await shown(aList(3));
  await tick('A');
  expect(table.find('[data-testid=compare]').exists()).toBe(false);
  expect(app.requests('runs:events')).toContainEqual({ id: idOf(1), from: 0 });
  await tick('B');
  expect(table.find('[data-testid=compare]').exists()).toBe(true);
  expect(note()).toBeNull();
  const heads = table.get('[data-testid=compare-differences]').findAll('thead th').slice(1);
  expect(heads.map((head) => head.text())).toEqual([
    expect.stringMatching(/^B /),
    expect.stringMatching(/^A /),
  ]);
  await tick('A');
  expect(table.find('[data-testid=compare]').exists()).toBe(false);
});

test('the comparison can be cleared', async () => {
  const { table, tick, box } = await shown(aList(2));
  await tick('A', 'B');
  expect(box('A').element.checked).toBe(true);
  await table.get('[data-testid=compare] .clear').trigger('click');
  expect(table.find('[data-testid=compare]').exists()).toBe(false);
  expect([box('A').element.checked, box('B').element.checked]).toEqual([false, false]);
});

test('with six runs compared, a seventh cannot be selected until one is deselected', async () => {
  const { tick, box } = await shown(aList(7));
  await tick('A', 'B', 'C', 'D', 'E', 'F');
  expect([box('G').element.disabled, box('A').element.disabled]).toEqual([true, false]);
  await know(aList(7).slice(1));
  expect(box('G').element.disabled).toBe(false);
});
