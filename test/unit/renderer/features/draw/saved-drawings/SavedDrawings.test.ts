import { expect, test } from 'vitest';
import SavedDrawings from '../../../../../../src/renderer/features/draw/saved-drawings/SavedDrawings.vue';
import { toasts } from '../../../../../../src/renderer/ui/toasts';
import type { SavedDrawing } from '../../../../../../src/shared/contract/saved-drawing';
import { app, show, until } from '../../../../../support/component';
import { idOf } from '../../../../../support/summaries';

function sample(number: number): SavedDrawing {
  return {
    id: idOf(number),
    createdAt: new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString(),
    drawing: { format: 'inkling-drawing', version: 1, canvas: { width: 280, height: 280 }, strokes: [] },
    pixels: new Uint8Array(784),
    label: number % 10,
    modelId: null,
    probabilities: null,
  };
}

async function shown(samples: readonly SavedDrawing[], language: 'en' | 'zh-CN' = 'en') {
  app.answer('saved-drawings:list', () => ({ ok: true, value: [...samples] }));
  const strip = show(SavedDrawings, { language });
  const expected = Math.min(60, samples.length);
  await until(() => expect(strip.findAll('[data-testid=saved-drawing]')).toHaveLength(expected));
  return strip;
}

test.each([
  ['en', 'Drawings that you save appear here.'],
  ['zh-CN', '您保存的画稿会显示在这里。'],
] as const)('explains in %s what it is for while it is empty', async (language, sentence) => {
  const strip = await shown([], language);
  expect(strip.get('.none').text()).toBe(sentence);
  expect(strip.get('h2').find('.numeric').exists()).toBe(false);
});

test('shows the newest of many drawings, and the total number', async () => {
  const strip = await shown(Array.from({ length: 70 }, (_, number) => sample(number)));
  expect(strip.get('h2 .numeric').text()).toBe('70');
  expect(
    strip
      .findAll('.label')
      .slice(0, 3)
      .map((label) => label.text()),
  ).toEqual(['9', '8', '7']);
  expect(strip.find('.none').exists()).toBe(false);
});

test('removes a drawing and restores it', async () => {
  const all = [sample(3), sample(7)];
  const strip = await shown(all);
  app.answerWithChange('saved-drawings:remove', 'saved-drawings:changed', ({ id }) => ({
    changed: [],
    removed: [id],
  }));
  app.answerWithChange('saved-drawings:restore', 'saved-drawings:changed', () => ({
    changed: [sample(7)],
    removed: [],
  }));
  await strip.get('[aria-label="Remove this 7"]').trigger('click');
  await until(() => expect(strip.findAll('.label').map((label) => label.text())).toEqual(['3']));
  toasts.value[0]?.action?.run();
  await until(() => expect(strip.findAll('.label')).toHaveLength(2));
  expect(app.requests('saved-drawings:restore')).toEqual([{ id: idOf(7) }]);
});

test('a drawing that could not be removed stays, and a message says why', async () => {
  const strip = await shown([sample(5)]);
  app.answer('saved-drawings:remove', () => ({ ok: false, failure: { code: 'disk-full' } }));
  await strip.get('.remove').trigger('click');
  await until(() => expect(toasts.value[0]?.tone).toBe('problem'));
  expect(strip.findAll('.label')).toHaveLength(1);
});
