import { beforeEach, expect, test } from 'vitest';
import MarkControls from '../../../../../../src/renderer/features/explore/sample/MarkControls.vue';
import { useMarkStore } from '../../../../../../src/renderer/features/explore/marks/marks';
import type { Mark } from '../../../../../../src/shared/marks';
import { toasts } from '../../../../../../src/renderer/ui/toasts';
import { app, show, until } from '../../../../../support/component';
import { saveMarks } from '../../../../../support/marks';

let saved: ReadonlyMap<number, Mark>;

beforeEach(async () => {
  saved = saveMarks();
  await useMarkStore().readMarks();
});

/** The controls for sample 7777, labelled 8. */
function shown() {
  const controls = show(MarkControls, { props: { number: 7777, label: 8 } });
  const isPressed = (kind: string) =>
    controls.get(`[data-testid=mark-${kind}]`).attributes('aria-pressed') === 'true';
  const press = (kind: string) => controls.get(`[data-testid=mark-${kind}]`).trigger('click');
  return { controls, isPressed, press };
}

test('marks the sample, offers to undo that, and clears the mark on a second click', async () => {
  const { controls, isPressed, press } = shown();
  await press('wrong');
  await until(() => expect(isPressed('wrong')).toBe(true));
  expect(app.requests('marks:set')).toEqual([{ samples: [7777], mark: { kind: 'wrong' } }]);
  expect(toasts.value.at(-1)?.action?.label).toBe('Undo');
  expect(controls.find('.marked').exists()).toBe(true);
  await press('wrong');
  await until(() => expect(isPressed('wrong')).toBe(false));
  expect(app.requests('marks:clear')).toEqual([{ samples: [7777] }]);
  expect(controls.find('.marked').exists()).toBe(false);
});

test('any digit but the label can be selected', async () => {
  const { controls, isPressed, press } = shown();
  await press('label');
  await until(() => expect(document.querySelectorAll('.digit')).toHaveLength(10));
  const digits = [...document.querySelectorAll<HTMLButtonElement>('.digit')];
  expect(digits.map(({ disabled }) => disabled).indexOf(true)).toBe(8);
  expect(digits.filter(({ disabled }) => disabled)).toHaveLength(1);
  digits[3]?.click();
  await until(() => expect(isPressed('label')).toBe(true));
  expect([...saved]).toEqual([[7777, { kind: 'label', label: 3 }]]);
  expect(controls.get('.marked').text()).toContain('3');
  await controls.get('.marked button').trigger('click');
  await until(() => expect(isPressed('label')).toBe(false));
});

test('on a failure to save, nothing is shown as marked and a message says why', async () => {
  app.answer('marks:set', () => ({ ok: false, failure: { code: 'library-unavailable' } }));
  const { isPressed, press } = shown();
  await press('ambiguous');
  await until(() => expect(toasts.value).toHaveLength(1));
  expect(toasts.value[0]?.tone).toBe('problem');
  expect(isPressed('ambiguous')).toBe(false);
});
