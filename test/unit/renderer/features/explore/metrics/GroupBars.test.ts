import { expect, test, vi } from 'vitest';
import GroupBars from '../../../../../../src/renderer/features/explore/metrics/GroupBars.vue';
import { show } from '../../../../../support/component';

const groups = [
  { group: 2227, samples: 40, wrong: 10, accuracy: 0.75 },
  { group: 835, samples: 3000, wrong: 3, accuracy: 0.999 },
  { group: 12, samples: 90, wrong: 0, accuracy: 1 },
];

function shown(fullRate = 0.5) {
  const onChoose = vi.fn();
  const bars = show(GroupBars, {
    props: { groups, fullRate, nameOf: (group: number) => `Writer ${group}`, onChoose },
  });
  return { rows: bars.findAll('.row'), onChoose };
}

test('each row has a name, an error rate, and the number of samples', () => {
  const { rows } = shown();
  expect(rows.map((row) => ['.name', '.value', '.support'].map((part) => row.get(part).text()))).toEqual([
    ['Writer 2227', '25.00%', '10 of 40'],
    ['Writer 835', '0.10%', '3 of 3,000'],
    ['Writer 12', '0.00%', '0 of 90'],
  ]);
  expect(rows[1]?.attributes('aria-label')).toBe('Writer 835: 3 of 3,000 incorrect');
});

test.each([
  [0.5, ['50%', '0.2%', null]],
  [0.25, ['100%', '0.4%', null]],
])('bars are error rates on a common scale, which ends at %d', (fullRate, widths) => {
  const { rows } = shown(fullRate);
  const drawn = rows.map((row) => {
    const bar = row.find('.bar');
    return bar.exists() ? (bar.element as HTMLElement).style.width : null;
  });
  expect(drawn).toEqual(widths);
});

test('clicking a row emits its group', async () => {
  const { rows, onChoose } = shown();
  await rows[1]?.trigger('click');
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(groups[1]);
});
