import { expect, test } from 'vitest';
import RateControl from '../../../../../../src/renderer/features/train/live/RateControl.vue';
import { toasts } from '../../../../../../src/renderer/ui/toasts';
import { PRESETS } from '../../../../../../src/shared/recipe/presets';
import { app, show, until } from '../../../../../support/component';
import { aRun, idOf } from '../../../../../support/summaries';

const recipe = { ...PRESETS.article, learningRate: { kind: 'constant', rate: 0.001 } } as const;

function shown() {
  const control = show(RateControl, { props: { run: aRun({ state: 'running', summary: { recipe } }) } });
  const press = (which: 'halve' | 'double') => control.get(`[data-testid=rate-${which}]`).trigger('click');
  return { control, press, rate: () => control.get('[data-testid=rate-now]').text() };
}

const asked = () => app.requests('runs:command').map(({ command }) => command);

test('halves, doubles and resets the rate of the run, and shows it immediately', async () => {
  app.answer('runs:command', () => ({ ok: true, value: undefined }));
  const { control, press, rate } = shown();
  expect([rate(), control.find('.link').exists()]).toEqual(['0.001', false]);
  await press('double');
  await press('double');
  expect(rate()).toBe('0.004');
  await press('halve');
  expect(rate()).toBe('0.002');
  await control.get('.link').trigger('click');
  expect(rate()).toBe('0.001');
  expect(asked()).toEqual([2, 4, 2, 1].map((factor) => ({ type: 'scaleLearningRate', factor })));
  expect(app.requests('runs:command')[0]?.id).toBe(idOf(1));
});

test('is limited to a 64th of the recipe’s rate', async () => {
  app.answer('runs:command', () => ({ ok: true, value: undefined }));
  const { control, press } = shown();
  for (let times = 0; times < 6; times++) await press('halve');
  expect(control.get<HTMLButtonElement>('[data-testid=rate-halve]').element.disabled).toBe(true);
  expect(control.get<HTMLButtonElement>('[data-testid=rate-double]').element.disabled).toBe(false);
});

test('shows the previous rate and a message on failure', async () => {
  app.answer('runs:command', () => ({ ok: false, failure: { code: 'no-such-run' } }));
  const { press, rate } = shown();
  await press('double');
  await until(() => expect(toasts.value).toHaveLength(1));
  expect(rate()).toBe('0.001');
});
