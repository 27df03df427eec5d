import { expect, test } from 'vitest';
import ComparisonTable, {
  type ModelFigures,
} from '../../../../../../src/renderer/features/train/result/ComparisonTable.vue';
import { show } from '../../../../../support/component';

const perDigit = Array<number>(10).fill(0.98);
const candidate: ModelFigures = {
  accuracy: { official: 0.985, corrected: 0.9862, perDigit, loss: 0.05 },
  milliseconds: { from: 0.41, to: 0.58 },
  parameters: 607_394,
  size: 2_431_000,
};
const baseline: ModelFigures = {
  accuracy: { official: 0.9862, corrected: 0.986204, perDigit, loss: 0.05 },
  milliseconds: { from: 1.02, to: 1.04 },
  parameters: 44_426,
  size: 180_000,
};

function rowsOf(props: Record<string, unknown>, language: 'en' | 'zh-CN' = 'en') {
  const table = show(ComparisonTable as never, { props, language });
  return {
    table,
    heads: table.findAll('thead th').map((head) => head.text()),
    rows: table.findAll('tbody tr').map((row) => row.findAll('td').map((cell) => cell.text())),
  };
}

test('compares two models row by row', () => {
  const { heads, rows } = rowsOf({ candidate, baseline: { title: 'Built-in', figures: baseline } });
  expect(heads[1]).toBe('Built-in');
  expect(rows).toEqual([
    ['98.50%', '98.62%', '−0.12'],
    ['98.62%', '98.62%', '0.00'],
    ['0.4–0.6 ms', '1 ms', ''],
    ['607,394', '44,426', ''],
    ['2.4 MB', '180 kB', ''],
  ]);
});

test('a change displayed as 0.00 is neither better nor worse', () => {
  const { table } = rowsOf({ candidate, baseline: { title: 'Built-in', figures: baseline } });
  expect(table.findAll('.worse').map((change) => change.text())).toEqual(['−0.12']);
  expect(table.findAll('.better')).toHaveLength(0);
  expect(table.get('.same').text()).toBe('0.00');
});

test('without a baseline it has one column, and omits rows that only serve the comparison', () => {
  const { heads, rows } = rowsOf({ candidate, baseline: null });
  expect(heads).toHaveLength(1);
  expect(rows).toEqual([['98.50%'], ['98.62%'], ['607,394'], ['2.4 MB']]);
});

test('unknown values are dashes, without a change', () => {
  const unknown: ModelFigures = { accuracy: null, milliseconds: null, parameters: 44_426, size: null };
  const { rows } = rowsOf({ candidate, baseline: { title: 'Built-in', figures: unknown } });
  expect(rows.map(([, other, change]) => [other, change])).toEqual([
    ['–', ''],
    ['–', ''],
    ['–', ''],
    ['44,426', ''],
    ['–', ''],
  ]);
});

test('has all titles in Chinese', () => {
  const { table } = rowsOf({ candidate, baseline: { title: '内置', figures: baseline } }, 'zh-CN');
  for (const head of table.findAll('th')) expect(head.text()).toMatch(/\p{Script=Han}/u);
});
