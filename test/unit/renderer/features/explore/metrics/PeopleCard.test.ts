import { afterEach, expect, test } from 'vitest';
import { useColumnStore } from '../../../../../../src/renderer/features/explore/columns/columns';
import type { Figures } from '../../../../../../src/renderer/features/explore/metrics/figures';
import PeopleCard from '../../../../../../src/renderer/features/explore/metrics/PeopleCard.vue';
import { usePaneStore } from '../../../../../../src/renderer/features/explore/pane';
import { useQueryStore } from '../../../../../../src/renderer/features/explore/query/query-store';
import { accuracyByGroup } from '../../../../../../src/shared/metrics/group-accuracy';
import { show } from '../../../../../support/component';
import { showMnist } from '../../../../../support/samples';

/** Writer and series of twelve test samples in order, and whether each is predicted correctly. */
const SAMPLES = Uint32Array.from({ length: 12 }, (_, index) => 60_000 + index);
const WRITERS = [5, 5, 5, 5, 6, 6, 6, 6, 7, 7, 8, 8];
const SERIES = [0, 0, 0, 0, 1, 1, 1, 1, 4, 4, 4, 4];
const WRONG = new Set([60_000, 60_004, 60_005]);

afterEach(() => {
  const { setColumn } = useColumnStore();
  const { pane } = usePaneStore();

  setColumn('writer', null);
  setColumn('series', null);
  pane.value = 'grid';
});

interface Shown {
  readonly wrong?: ReadonlySet<number>;
  readonly writers?: readonly number[];
  readonly language?: 'en' | 'zh-CN';
}

/** The card for these samples, of which those in `wrong` are predicted wrongly. */
function shown({ wrong = WRONG, writers = WRITERS, language = 'en' }: Shown = {}) {
  const { setColumn } = useColumnStore();

  showMnist();
  const [writer, series] = [new Uint16Array(70_000).fill(5), new Uint8Array(70_000)];
  writer.set(writers, 60_000);
  series.set(SERIES, 60_000);
  setColumn('writer', writer);
  setColumn('series', series);
  const isRight = (sample: number) => !wrong.has(sample);
  const figures: Pick<Figures, 'samples' | 'isRight' | 'writers' | 'series'> = {
    samples: SAMPLES,
    isRight,
    writers: accuracyByGroup(writer, isRight, SAMPLES),
    series: accuracyByGroup(series, isRight, SAMPLES).sort((a, b) => a.group - b.group),
  };
  const card = show(PeopleCard, { props: { figures }, language });
  const rows = (list: 'series' | 'writers') =>
    card
      .get(`[data-testid=metrics-${list}]`)
      .findAll('button')
      .map((row) => ['.name', '.value', '.support'].map((part) => row.get(part).text()));
  const press = (list: 'series' | 'writers', index: number) =>
    card.get(`[data-testid=metrics-${list}]`).findAll('button')[index]?.trigger('click');
  return { card, rows, press };
}

test('lists series in order, and writers by the number of errors', () => {
  const { card, rows } = shown();
  expect(rows('series')).toEqual([
    ['Employees, series 0', '25.00%', '1 of 4'],
    ['Employees, series 1', '50.00%', '2 of 4'],
    ['Students, series 4', '0.00%', '0 of 4'],
  ]);
  expect(rows('writers').map(([name]) => name)).toEqual(['Writer 6', 'Writer 5', 'Writer 7', 'Writer 8']);
  expect(card.get('.note').text()).toBe('2 of 4 writers: no errors');
});

test('is translated', () => {
  const { card, rows } = shown({ language: 'zh-CN' });
  expect(card.get('h2').text()).toBe('各书写者的错误率');
  expect(rows('series')[1]).toEqual(['职员，系列 1', '50.00%', '2 / 4']);
  expect(rows('writers')[0]?.[0]).toBe('书写者 6');
  expect(card.get('.note').text()).toBe('4 位书写者中，2 位没有错误');
});

test('bars of both lists have one scale, up to the worst group', () => {
  const { card } = shown({ writers: [5, 6, 5, 5, 6, 7, 7, 7, 7, 7, 8, 8] });
  expect(card.get('.legend').text()).toBe('Error rate, bars from 0 to 50.00%');
  const widths = (list: string) =>
    card
      .get(`[data-testid=metrics-${list}]`)
      .findAll('.track')
      .map((track) => (track.find('.bar').exists() ? track.get('.bar').attributes('style') : 'none'));
  expect(widths('series')).toEqual(['width: 50%;', 'width: 100%;', 'none']);
  expect(widths('writers')[0]).toBe('width: 100%;');
  expect(widths('writers')[1]).toMatch(/^width: 66\.6/);
});

test('without errors there are no bars, and only the number of writers', () => {
  const { card } = shown({ wrong: new Set() });
  expect(card.findAll('.bar')).toHaveLength(0);
  expect(card.get('.note').text()).toBe('4 of 4 writers: no errors');
});

test('lists only the eight writers with the most errors', () => {
  const { card, rows } = shown({ writers: Array.from({ length: 12 }, (_, index) => 100 + index) });
  expect(rows('writers')).toHaveLength(8);
  expect(rows('writers').slice(0, 3)).toEqual(
    [100, 104, 105].map((writer) => [`Writer ${writer}`, '100.00%', '1 of 1']),
  );
  expect(card.get('.note').text()).toBe('9 of 12 writers: no errors');
});

test('clicking a group shows its errors in the grid, replacing all filters', async () => {
  const { pane } = usePaneStore();
  const { query, setFilter } = useQueryStore();

  setFilter({ kind: 'values', column: 'label', values: [3] });
  pane.value = 'metrics';
  const { press } = shown();
  await press('writers', 0);
  expect(query.value.filters).toEqual([
    { kind: 'subset', title: 'Writer 6, incorrect', numbers: [60_004, 60_005] },
  ]);
  expect(pane.value).toBe('grid');
  await press('series', 0);
  expect(query.value.filters).toEqual([
    { kind: 'subset', title: 'Employees, series 0, incorrect', numbers: [60_000] },
  ]);
});

test('clicking a group without errors shows all of its samples', async () => {
  const { query } = useQueryStore();

  const { press } = shown();
  await press('series', 2);
  expect(query.value.filters).toEqual([
    { kind: 'subset', title: 'Students, series 4', numbers: [60_008, 60_009, 60_010, 60_011] },
  ]);
});

test('is not rendered if the writers are unknown', () => {
  const figures = { samples: SAMPLES, isRight: () => true, writers: [], series: [] };
  expect(show(PeopleCard, { props: { figures } }).text()).toBe('');
});
