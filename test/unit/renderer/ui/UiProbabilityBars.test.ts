import { expect, test } from 'vitest';
import UiProbabilityBars from '../../../../src/renderer/ui/UiProbabilityBars.vue';
import { show } from '../../../support/component';

const probabilities = [0, 0.0003, 0, 0.05, 0, 0, 0.0007, 0, 0.949, 0];

function shown(props: Record<string, unknown> = {}) {
  const bars = show(UiProbabilityBars, {
    props: { probabilities, prediction: 8, description: 'Probabilities', ...props },
  });
  return { bars, rows: bars.findAll('li') };
}

test('shows ten probabilities, one per digit, with an accessible name', () => {
  const { bars, rows } = shown();
  expect(bars.get('ol').attributes('aria-label')).toBe('Probabilities');
  expect(rows.map((row) => row.get('.label').text().charAt(0))).toEqual(Array.from('0123456789'));
  expect(rows[8]?.get('.value').text()).toBe('94.9%');
  expect(rows[6]?.get('.value').text()).toBe('0.1%');
});

test('hides values below 0.1% except from screen readers', () => {
  const { rows } = shown();
  const isHidden = rows.map((row) => row.find('.value .visually-hidden').exists());
  expect(isHidden).toEqual([true, true, true, false, true, true, false, true, false, true]);
  expect(rows[1]?.get('.value').text()).toBe('<0.1%');
});

test('marks one prediction, also in text', () => {
  const { bars, rows } = shown();
  expect(bars.findAll('[data-prediction]')).toHaveLength(1);
  expect(rows[8]?.attributes('data-prediction')).toBe('true');
  expect(rows[8]?.text()).toContain('prediction');
  expect(bars.find('[data-label]').exists()).toBe(false);
});

test.each([
  ['of another digit', 3],
  ['of the same digit', 8],
])('a label %s is a tag, and the prediction does not move', (_, label) => {
  const { bars, rows } = shown({ label });
  expect(bars.findAll('.tag')).toHaveLength(1);
  expect(rows[label]?.get('.tag').text()).toContain(String(label));
  expect(rows[label]?.attributes('data-label')).toBe('true');
  expect(rows[8]?.attributes('data-prediction')).toBe('true');
});

test('a label of 0 is a label', () => {
  expect(shown({ label: 0 }).rows[0]?.find('.tag').exists()).toBe(true);
});

test('shows no numbers without probabilities', () => {
  const { bars } = shown({ probabilities: null, prediction: null });
  expect(bars.findAll('.value').map((value) => value.text())).toEqual(Array(10).fill(''));
  expect(bars.find('[data-prediction]').exists()).toBe(false);
});

test('shows the throttled numbers if they are given', () => {
  const numbers = probabilities.map((_, digit) => (digit === 2 ? 1 : 0));
  expect(shown({ numbers }).rows[2]?.get('.value').text()).toBe('>99.9%');
  const { bars } = shown({ numbers: null });
  expect(bars.findAll('.value').every((value) => value.text() === '')).toBe(true);
});
