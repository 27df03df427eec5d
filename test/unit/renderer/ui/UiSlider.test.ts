import { expect, test, vi } from 'vitest';
import { nextTick } from 'vue';
import UiSlider from '../../../../src/renderer/ui/UiSlider.vue';
import { show } from '../../../support/component';

async function shown(props: Record<string, unknown> = {}) {
  const onUpdate = vi.fn();
  const slider = show(UiSlider, {
    props: {
      label: 'Rotation',
      min: 0,
      max: 45,
      step: 5,
      modelValue: 10,
      'onUpdate:modelValue': onUpdate,
      ...props,
    },
  });
  await nextTick();
  return { thumb: slider.get('[role=slider]'), onUpdate };
}

test('has an accessible name, a value and limits', async () => {
  const { thumb } = await shown();
  const said = ['aria-label', 'aria-valuenow', 'aria-valuemin', 'aria-valuemax'].map((name) =>
    thumb.attributes(name),
  );
  expect(said).toEqual(['Rotation', '10', '0', '45']);
});

test.each([
  ['ArrowRight', 15],
  ['ArrowLeft', 5],
  ['End', 45],
  ['Home', 0],
])('%s moves it to %i', async (key, value) => {
  const { thumb, onUpdate } = await shown();
  thumb.element.dispatchEvent(new FocusEvent('focus'));
  await thumb.trigger('keydown', { key });
  expect(onUpdate).toHaveBeenCalledExactlyOnceWith(value);
});

test('does not change while disabled', async () => {
  const { thumb, onUpdate } = await shown({ disabled: true });
  await thumb.trigger('keydown', { key: 'End' });
  expect(onUpdate).not.toHaveBeenCalled();
});
