import { expect, test } from 'vitest';
import type { ComparedRun } from '../../../../../../src/renderer/features/train/table/compared-run';
import DifferenceTable from '../../../../../../src/renderer/features/train/table/DifferenceTable.vue';
import { PRESETS } from '../../../../../../src/shared/recipe/presets';
import type { Recipe } from '../../../../../../src/shared/recipe/recipe';
import { show } from '../../../../../support/component';
import { aRun, idOf } from '../../../../../support/summaries';

const ARTICLE = PRESETS.article;

interface Compared {
  readonly recipe?: Partial<Recipe>;
  readonly testAccuracy?: number | null;
}

/** The table of runs of Article, with changes. */
function shown(runs: readonly Compared[], language: 'en' | 'zh-CN' = 'en') {
  const compared = runs.map(({ recipe, testAccuracy = 0.985 }, index): ComparedRun => ({
    run: aRun({ summary: { id: idOf(index + 1), recipe: { ...ARTICLE, ...recipe }, testAccuracy } }),
    colour: `--series-${index + 1}`,
    name: `Run ${index + 1}`,
    date: `Day ${index + 1}`,
  }));
  const table = show(DifferenceTable, { props: { runs: compared }, language });
  const rows = table
    .findAll('tbody tr')
    .map((row) => row.findAll('th, td').map((cell) => cell.text().replace(/\s+/g, ' ')));
  return { table, rows };
}

test('each column has the name, the date and the colour of its run', () => {
  const heads = shown([{}, {}]).table.findAll('thead th').slice(1);
  expect(heads.map((head) => head.text())).toEqual(['Run 1 Day 1', 'Run 2 Day 2']);
  expect(heads.map((head) => head.get('.mark').attributes('style'))).toEqual([
    expect.stringContaining('var(--series-1)'),
    expect.stringContaining('var(--series-2)'),
  ]);
});

test.each([
  ['en', 'Test accuracy', 'The recipes are the same.'],
  ['zh-CN', '测试准确率', '配方相同。'],
] as const)('shows only accuracies for equal recipes in %s, and says so', (language, title, same) => {
  const { table, rows } = shown([{ testAccuracy: 0.9871 }, { testAccuracy: null }], language);
  expect(rows).toEqual([[title, '98.71%', '–']]);
  expect(table.get('.same').text()).toBe(same);
});

test('lists only differences, in the order of a recipe', () => {
  const { table, rows } = shown([
    {},
    {
      recipe: {
        name: 'Longer',
        epochs: 1200,
        labelSmoothing: 0.05,
        weightAveraging: 0.9995,
        validation: { kind: 'writers', share: 0.1 },
        withMarks: true,
      },
    },
  ]);
  expect(rows.slice(1)).toEqual([
    ['Name', 'Keras tutorial CNN', 'Longer'],
    ['Epochs', String(ARTICLE.epochs), '1,200'],
    ['Label smoothing', '–', '0.05'],
    ['Weight averaging (EMA)', '–', '0.9995'],
    ['Validation split', 'None', 'By writer 10%'],
    ['Use my label fixes', '–', 'Use my label fixes'],
  ]);
  expect(table.find('.same').exists()).toBe(false);
});

test('a setting in which only one of three differs has a cell for each', () => {
  const { rows } = shown([{}, { recipe: { batch: 64 } }, {}]);
  expect(rows.slice(1)).toEqual([['Batch size', '32', '64', '32']]);
});

test('lists layers by index, with a dash if a run has fewer', () => {
  const [first, ...rest] = ARTICLE.layers;
  const { rows } = shown([{}, { recipe: { layers: [first!, { kind: 'dropout', rate: 0.4 }, ...rest] } }]);
  const { length } = ARTICLE.layers;
  expect(rows.slice(1).map(([label]) => label)).toEqual(
    Array.from({ length }, (_, index) => `Layer ${index + 2}`),
  );
  expect(rows[1]?.[2]).toBe('Dropout · rate 0.4');
  expect(rows.at(-1)?.[1]).toBe('–');
  expect(rows.at(-1)?.[2]).toMatch(/^Dense/);
});
