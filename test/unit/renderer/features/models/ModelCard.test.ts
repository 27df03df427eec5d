import { expect, test } from 'vitest';
import { nextTick } from 'vue';
import ModelCard from '../../../../../src/renderer/features/models/ModelCard.vue';
import { toasts } from '../../../../../src/renderer/ui/toasts';
import { app, show, until } from '../../../../support/component';
import { aModel, idOf } from '../../../../support/summaries';

function shown(model = aModel(), language: 'en' | 'zh-CN' = 'en') {
  const card = show(ModelCard, { props: { model }, language });
  const remove = card.get('[data-testid=model-remove]').element as HTMLButtonElement;
  return { card, remove };
}

test.each([
  ['a trained one', aModel(), true, 'Remove', false],
  ['the one in use', aModel({ active: true }), false, 'The model in use cannot be removed', true],
  ['the built-in one', aModel({ bundled: true }), true, 'The built-in model cannot be removed', true],
])('has the available actions for %s', (_, model, isOffered, label, isDisabled) => {
  const { card, remove } = shown(model);
  expect(card.find('[data-testid=model-use]').exists()).toBe(isOffered);
  expect(card.text().includes('In use')).toBe(!isOffered);
  expect([remove.getAttribute('aria-label'), remove.disabled]).toEqual([label, isDisabled]);
  expect(card.find('[data-testid=model-rename]').exists()).toBe(!model.bundled);
});

test('shows dashes for a model that was not tested', () => {
  const { card } = shown(aModel({ card: { accuracy: null } }));
  expect(card.findAll('.accuracies dd').map((value) => value.text())).toEqual(['–', '–']);
});

test('its details expand, which its button indicates', async () => {
  const { card } = shown();
  const unfold = card.get('.unfold');
  expect(card.find('.details').exists()).toBe(false);
  await unfold.trigger('click');
  expect(card.get('.details').attributes('id')).toBe(unfold.attributes('aria-controls'));
  expect(card.get('.details').text()).toContain('607,394');
  expect([unfold.attributes('aria-expanded'), unfold.attributes('aria-label')]).toEqual([
    'true',
    'Hide details',
  ]);
});

test('a preset’s name is translated, and a custom name is not', () => {
  expect(shown(aModel(), 'zh-CN').card.get('h2').text()).toMatch(/\p{Script=Han}/u);
  expect(
    shown(aModel({ card: { name: '我的模型' } }))
      .card.get('h2')
      .text(),
  ).toBe('我的模型');
});

async function typed(name: string) {
  app.answer('models:rename', () => ({ ok: true, value: undefined }));
  const { card } = shown();
  await card.get('[data-testid=model-rename]').trigger('click');
  await nextTick();
  const field = card.get('[data-testid=model-new-name]');
  await field.setValue(name);
  return { card, field };
}

test('Return renames it once, with the trimmed name', async () => {
  const { field } = await typed('  七号  ');
  await field.trigger('keydown', { key: 'Enter' });
  await until(() => expect(toasts.value).toHaveLength(1));
  expect(app.requests('models:rename')).toEqual([{ id: idOf(1), name: '七号' }]);
});

test.each([
  ['Escape', 'Another'],
  ['Enter', '   '],
  ['Enter', 'Keras tutorial CNN'],
])('%s after typing "%s" does not change the name', async (key, name) => {
  const { card, field } = await typed(name);
  await field.trigger('keydown', { key });
  await nextTick();
  expect(app.requests('models:rename')).toEqual([]);
  expect(card.get('h2').text()).toBe('Keras tutorial CNN');
});

test('a model is deleted only when that can no longer be undone', async () => {
  app.answer('models:remove', () => ({ ok: true, value: undefined }));
  app.answer('models:list', () => ({ ok: true, value: [] }));
  shown().remove.click();
  await nextTick();
  expect(toasts.value[0]).toMatchObject({
    text: 'Keras tutorial CNN was removed.',
    action: { label: 'Undo' },
  });
  expect(app.requests('models:remove')).toEqual([]);
  toasts.value[0]?.onGone?.();
  await until(() => expect(app.requests('models:remove')).toEqual([{ id: idOf(1) }]));
});
