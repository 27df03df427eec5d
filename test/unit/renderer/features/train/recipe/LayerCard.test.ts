import { expect, test, vi } from 'vitest';
import LayerCard from '../../../../../../src/renderer/features/train/recipe/LayerCard.vue';
import type { Layer } from '../../../../../../src/shared/recipe/layer';
import { show } from '../../../../../support/component';

const conv: Layer = {
  kind: 'conv',
  filters: 1,
  kernel: 3,
  stride: 2,
  padding: 'same',
  activation: 'relu',
  batchNorm: true,
};

function shown(props: Record<string, unknown> = {}, language: 'en' | 'zh-CN' = 'en') {
  const emitted = { onToggle: vi.fn(), onMove: vi.fn(), onDuplicate: vi.fn(), onRemove: vi.fn() };
  const shape = { output: [14, 14, 28], parameters: 1280 };
  const card = show(LayerCard, {
    props: { layer: conv, index: 1, count: 4, shape, problem: null, open: false, ...emitted, ...props },
    language,
  });
  return { card, head: card.get('.head'), ...emitted };
}

test('has an accessible name with everything that the line shows', () => {
  const { head } = shown();
  const name = head.attributes('aria-label');
  for (const text of [/2/, /of 4/, /3/, /14 × 14 × 28/, /1,280 parameters/]) expect(name).toMatch(text);
  expect(head.get('.parameters').text()).toBe('1,280');
});

test('an unknown shape is a dash, and has no parameters', () => {
  for (const shape of [undefined, { output: [Number.NaN], parameters: 0 }]) {
    const { head } = shown({ shape });
    expect(head.get('[data-testid=layer-shape]').text()).toBe('–');
    expect(head.find('.parameters').exists()).toBe(false);
  }
});

test.each(['en', 'zh-CN'] as const)('says in %s why it does not fit, with the numbers', (language) => {
  const problem = { code: 'kernel-too-large', values: { size: 11, height: 4, width: 4 } };
  const { card } = shown({ problem }, language);
  const said = card.get('[role=alert]').text();
  expect(said).toContain('11');
  expect(said).not.toContain('train.shape');
  expect(card.classes()).toContain('wrong');
});

test('has no alert without a problem', () => {
  const { card } = shown();
  expect(card.find('[role=alert]').exists()).toBe(false);
  expect(card.classes()).not.toContain('wrong');
});

test('moves with Alt and an arrow, is removed with Delete, and ignores other keys', async () => {
  const { head, onMove, onRemove, onToggle } = shown();
  await head.trigger('keydown', { key: 'ArrowUp' });
  await head.trigger('keydown', { key: 'a' });
  expect(onMove).not.toHaveBeenCalled();
  await head.trigger('keydown', { key: 'ArrowUp', altKey: true });
  await head.trigger('keydown', { key: 'ArrowDown', altKey: true });
  expect(onMove.mock.calls).toEqual([[-1], [1]]);
  await head.trigger('keydown', { key: 'Delete' });
  expect(onRemove).toHaveBeenCalledOnce();
  expect(onToggle).not.toHaveBeenCalled();
});

test.each([
  ['first of two', { index: 0, count: 2 }, [true, false, false, false]],
  ['last of two', { index: 1, count: 2 }, [false, true, false, false]],
  ['only one', { index: 0, count: 1 }, [true, true, false, true]],
])('expanded, the %s has its available actions', (_, props, disabled) => {
  const { card, head } = shown({ ...props, open: true });
  expect(head.attributes('aria-expanded')).toBe('true');
  expect(card.find(`[id="${head.attributes('aria-controls') ?? ''}"]`).exists()).toBe(true);
  const buttons = card
    .findAll('.actions button')
    .map((button) => (button.element as HTMLButtonElement).disabled);
  expect(buttons).toEqual(disabled);
});
