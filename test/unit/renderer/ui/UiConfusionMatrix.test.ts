import { expect, test, vi } from 'vitest';
import type { ConfusionCell } from '../../../../src/renderer/ui/confusion';
import UiConfusionMatrix from '../../../../src/renderer/ui/UiConfusionMatrix.vue';
import { show } from '../../../support/component';

const confusion = Array.from({ length: 100 }, (_, index) => (index % 11 === 0 ? 1200 : index === 1 ? 7 : 0));
const say = ({ truth, read, count }: ConfusionCell) => `${truth} as ${read}: ${count}`;

function shown(props: Record<string, unknown> = {}) {
  return show(UiConfusionMatrix as never, { props: { confusion, label: 'Confusion', say, ...props } });
}

test('is one image with an accessible name if cells cannot be selected', () => {
  const matrix = shown();
  expect(matrix.attributes('role')).toBe('img');
  expect(matrix.attributes('aria-label')).toBe('Confusion');
  expect(matrix.find('button').exists()).toBe(false);
});

test('formats large counts with separators and leaves empty cells empty', () => {
  const matrix = shown({ choosable: true });
  expect(matrix.get('[data-cell="0-0"]').text()).toBe('1,200');
  expect(matrix.get('[data-cell="0-2"]').text()).toBe('');
});

test('one cell is in the tab order; arrow keys move from there and stop at the edges', async () => {
  const matrix = shown({ choosable: true });
  const reached = () => matrix.findAll('[tabindex="0"]').map((cell) => cell.attributes('data-cell'));
  expect(reached()).toEqual(['0-0']);
  await matrix.trigger('keydown', { key: 'ArrowRight' });
  await matrix.trigger('keydown', { key: 'ArrowDown' });
  expect(reached()).toEqual(['1-1']);
  expect(document.activeElement?.getAttribute('data-cell')).toBe('1-1');
  for (let times = 0; times < 3; times++) await matrix.trigger('keydown', { key: 'ArrowUp' });
  expect(reached()).toEqual(['0-1']);
});

test('cells with samples can be selected, empty ones cannot', async () => {
  const onChoose = vi.fn();
  const matrix = shown({ choosable: true, onChoose });
  await matrix.get('[data-cell="0-2"]').trigger('click');
  expect(onChoose).not.toHaveBeenCalled();
  await matrix.get('[data-cell="0-1"]').trigger('click');
  expect(onChoose).toHaveBeenCalledWith(expect.objectContaining({ truth: 0, read: 1, count: 7 }));
});
