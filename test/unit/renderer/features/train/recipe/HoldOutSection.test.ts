import { expect, test } from 'vitest';
import { nextTick } from 'vue';
import HoldOutSection from '../../../../../../src/renderer/features/train/recipe/HoldOutSection.vue';
import { useRecipeEditor } from '../../../../../../src/renderer/features/train/recipe/recipe-editor';
import { PRESETS } from '../../../../../../src/shared/recipe/presets';
import type { Recipe } from '../../../../../../src/shared/recipe/recipe';
import { show, until } from '../../../../../support/component';

const PLAIN: Recipe = {
  ...PRESETS.article,
  validation: { kind: 'writers', share: 0.2 },
  earlyStopping: null,
  weightAveraging: null,
  labelSmoothing: 0,
};

function shown(fields: Partial<Recipe> = {}, language: 'en' | 'zh-CN' = 'en') {
  const { putRecipe } = useRecipeEditor();

  putRecipe({ ...PLAIN, ...fields });
  const section = show(HoldOutSection, { language });
  const field = (label: string) => {
    const id = section
      .findAll('label')
      .find((each) => each.text() === label && each.attributes('for') !== undefined)
      ?.attributes('for');
    return section.find<HTMLInputElement>(`[id="${id ?? ''}"]`);
  };
  const toggle = (label: string) =>
    section
      .findAll('.switch-row')
      .find((row) => row.text() === label)!
      .get<HTMLButtonElement>('button');
  const summary = () => section.get('summary .what').text();
  const problems = () => section.findAll('[role=alert]').map((problem) => problem.text());
  return { section, field, toggle, summary, problems };
}

const saved = () => {
  const { draft } = useRecipeEditor();
  return draft.value.recipe;
};

async function choose(section: ReturnType<typeof shown>['section'], option: string): Promise<void> {
  const trigger = section.get('[data-testid=train-validation]').element as HTMLElement;
  trigger.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
  trigger.click();
  await until(() => expect(options()).toHaveLength(3));
  options()
    .find((each) => each.textContent.trim() === option)
    ?.click();
  await until(() => expect(options()).toHaveLength(0));
}
const options = () => [...document.querySelectorAll<HTMLElement>('[role=menuitemradio]')];

test.each([
  [{}, 'en', 'By writer 20%'],
  [{ validation: { kind: 'none' } }, 'en', 'None'],
  [
    {
      validation: { kind: 'random', share: 0.1 },
      earlyStopping: 3,
      weightAveraging: 0.999,
      labelSmoothing: 0.1,
      withMarks: true,
    },
    'en',
    'Random samples 10% · Early stopping · Weight averaging (EMA) · Label smoothing · Use my label fixes',
  ],
  [{ earlyStopping: 3 }, 'zh-CN', '按书写者 20% · 早停'],
] as const)('summarises %o in %s', (fields, language, text) => {
  expect(shown(fields, language).summary()).toBe(text);
});

test('another kind of held-out samples has the same share', async () => {
  const { section, summary } = shown();
  await choose(section, 'Random samples');
  expect(saved().validation).toEqual({ kind: 'random', share: 0.2 });
  expect(summary()).toBe('Random samples 20%');
});

test('without held-out samples there is no share and no early stopping', async () => {
  const { section, field, toggle } = shown({ earlyStopping: 5 });
  expect(field('Fraction').element.value).toBe('0.2');
  expect(toggle('Early stopping').element.disabled).toBe(false);
  await choose(section, 'None');
  expect([saved().validation, saved().earlyStopping]).toEqual([{ kind: 'none' }, null]);
  expect(field('Fraction').exists()).toBe(false);
  expect(toggle('Early stopping').element.disabled).toBe(true);
  expect(section.find('[title="Needs a validation split."]').exists()).toBe(true);
  await choose(section, 'By writer');
  expect(saved().validation).toEqual({ kind: 'writers', share: 0.1 });
  expect(toggle('Early stopping').element.disabled).toBe(false);
  expect(section.find('[title="Needs a validation split."]').exists()).toBe(false);
});

test.each([
  ['Early stopping', 'Patience in epochs', 'earlyStopping', 3, '7', 7],
  ['Weight averaging (EMA)', 'Decay', 'weightAveraging', 0.999, '0.99', 0.99],
] as const)('%s can be turned on with a number, changed, and turned off', async (...row) => {
  const [name, label, key, initial, typed, value] = row;
  const { field, toggle } = shown();
  expect(field(label).exists()).toBe(false);
  await toggle(name).trigger('click');
  expect(saved()[key]).toBe(initial);
  await field(label).setValue(typed);
  expect(saved()[key]).toBe(value);
  await toggle(name).trigger('click');
  expect(saved()[key]).toBeNull();
  expect(field(label).exists()).toBe(false);
});

test('turning a setting on and typing its number are two undo steps', async () => {
  const { undoEdit } = useRecipeEditor();

  const { field, toggle } = shown();
  await toggle('Early stopping').trigger('click');
  await field('Patience in epochs').setValue('7');
  await field('Patience in epochs').setValue('70');
  undoEdit();
  expect(saved().earlyStopping).toBe(3);
  undoEdit();
  expect(saved().earlyStopping).toBeNull();
});

test('label fixes are in the recipe only while they are used', async () => {
  const { checkedDraft } = useRecipeEditor();

  const { toggle } = shown();
  await toggle('Use my label fixes').trigger('click');
  expect(saved().withMarks).toBe(true);
  await toggle('Use my label fixes').trigger('click');
  expect(checkedDraft.value.recipe).not.toBeNull();
  expect(JSON.stringify(checkedDraft.value.recipe)).not.toContain('withMarks');
});

test.each([
  ['Fraction', '0', 'Must be more than 0.'],
  ['Fraction', '0.6', 'Must be at most 0.5.'],
  ['Label smoothing', '0.6', 'Must be at most 0.5.'],
  ['Label smoothing', '', 'Enter a number.'],
])('%s "%s" is invalid, which is shown at the field and on the collapsed section', async (...row) => {
  const [label, typed, problem] = row;
  const { section, field, problems } = shown();
  expect(section.classes()).not.toContain('wrong');
  await field(label).setValue(typed);
  expect(problems()).toEqual([problem]);
  expect(section.classes()).toContain('wrong');
});

test('an empty share is summarised as a dash', async () => {
  const { field, summary } = shown();
  await field('Fraction').setValue('');
  expect(summary()).toBe('By writer –');
});

test('follows changes of the recipe', async () => {
  const { change } = useRecipeEditor();

  const { field, summary } = shown();
  change({ validation: { kind: 'random', share: 0.25 } }, 'elsewhere');
  await nextTick();
  expect(field('Fraction').element.value).toBe('0.25');
  expect(summary()).toBe('Random samples 25%');
});
