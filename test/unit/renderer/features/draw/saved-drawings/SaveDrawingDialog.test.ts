import { afterEach, beforeEach, expect, test } from 'vitest';
import { h, nextTick, shallowRef } from 'vue';
import SaveDrawingDialog from '../../../../../../src/renderer/features/draw/saved-drawings/SaveDrawingDialog.vue';
import { usePredictionStore } from '../../../../../../src/renderer/entities/prediction/prediction-store';
import { toDrawing } from '../../../../../../src/renderer/entities/pad/pad-content';
import { usePadStore } from '../../../../../../src/renderer/entities/pad/pad-store';
// As in the app, the explorer follows the same drawings.
import { toasts } from '../../../../../../src/renderer/ui/toasts';
import type { Stroke } from '../../../../../../src/shared/ink/drawing';
import { inkToBytes } from '../../../../../../src/shared/ink/ink-bytes';
import { app, show, until } from '../../../../../support/component';
import { idOf } from '../../../../../support/summaries';

const MODEL = idOf(321);
/** Probabilities of a model that predicts 7. */
const SEVEN = [0, 0, 0, 0.1, 0, 0, 0, 0.8, 0, 0.1];

const open = shallowRef(false);
const down = (x: number): Stroke => [200, 400, 600, 800].map((y) => ({ x, y, pressure: 0.5 }));

beforeEach(() => {
  app.answer('saved-drawings:save', (sample) => {
    const saved = { ...sample, id: idOf(1), createdAt: '2026-01-01T00:00:00.000Z' };
    app.emit('saved-drawings:changed', { changed: [saved], removed: [] });
    return { ok: true, value: saved };
  });
  app.answer('saved-drawings:list', () => ({ ok: true, value: [] }));
});
afterEach(() => (open.value = false));

function draw(x = 500): void {
  const { replaceContent } = usePadStore();

  replaceContent({ strokes: [down(x)], image: null });
}

async function drawAndRead(): Promise<void> {
  const { prediction } = usePredictionStore();

  app.predict({
    predict: ({ id }) => ({
      kind: 'predict',
      ok: true,
      id,
      modelId: MODEL,
      probabilities: SEVEN,
      milliseconds: 1,
    }),
  });
  draw();
  await until(() => expect(prediction.value?.modelId).toBe(MODEL));
}

async function opened(language: 'en' | 'zh-CN' = 'en') {
  open.value = true;
  show(
    {
      render: () =>
        h(SaveDrawingDialog, {
          open: open.value,
          'onUpdate:open': (isOpen: boolean) => (open.value = isOpen),
        }),
    },
    { language },
  );
  await until(() => expect(digits()).toHaveLength(10));
}

const dialog = () => document.querySelector<HTMLElement>('.dialog');
const digits = () => [...document.querySelectorAll<HTMLButtonElement>('[data-digit]')];
const press = async (key: string, options: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options });
  window.dispatchEvent(event);
  await nextTick();
  return event;
};

test.each([
  ['en', 'Save to my drawings', 'Which digit is this?', 'You can also press a key from 0 to 9.'],
  ['zh-CN', '保存到“我的画稿”', '这是哪个数字？', '也可按数字键 0 到 9。'],
] as const)('asks in %s for the digit that was drawn', async (language, title, question, hint) => {
  draw();
  await opened(language);
  expect(dialog()?.querySelector('.dialog-title')?.textContent).toBe(title);
  expect(dialog()?.querySelector('.dialog-description')?.textContent).toBe(question);
  expect(dialog()?.querySelector('.hint')?.textContent).toBe(hint);
  expect(digits().map((button) => button.textContent.trim())).toEqual(Array.from('0123456789'));
  expect(dialog()?.querySelector('canvas')).not.toBeNull();
});

test('the predicted digit is emphasised and has the focus', async () => {
  await drawAndRead();
  await opened();
  expect(digits().map(({ dataset }) => dataset.guess === 'true')).toEqual(
    Array.from({ length: 10 }, (_, digit) => digit === 7),
  );
  await until(() => expect(document.activeElement).toBe(digits()[7]));
});

test('clicking a digit saves strokes, ink and prediction under it, confirms that and closes', async () => {
  const { ink, content } = usePadStore();

  await drawAndRead();
  await opened();
  const expected = { drawing: toDrawing(content.value), pixels: inkToBytes(ink.value!.pixels) };
  digits()[1]?.click();
  await until(() => expect(toasts.value.map(({ text }) => text)).toEqual(['Saved to my drawings as 1.']));
  expect(app.requests('saved-drawings:save')).toEqual([
    { ...expected, label: 1, modelId: MODEL, probabilities: SEVEN },
  ]);
  await until(() => expect(dialog()).toBeNull());
});

test('a digit key does the same, once', async () => {
  draw();
  await opened();
  expect((await press('4')).defaultPrevented).toBe(true);
  await press('4');
  expect(app.requests('saved-drawings:save').map(({ label }) => label)).toEqual([4]);
});

test('without a prediction, none is saved', async () => {
  const { isSilent } = usePredictionStore();

  draw();
  await until(() => expect(isSilent.value).toBe(true));
  await opened();
  expect(digits().some(({ dataset }) => dataset.guess === 'true')).toBe(false);
  await press('4');
  expect(app.requests('saved-drawings:save')[0]).toMatchObject({
    label: 4,
    modelId: null,
    probabilities: null,
  });
});

test('a prediction from before the predictor crashed is not saved with a later drawing', async () => {
  const { isSilent } = usePredictionStore();

  await drawAndRead();
  app.predict({});
  draw(300);
  await until(() => expect(isSilent.value).toBe(true));
  await opened();
  expect(digits().some(({ dataset }) => dataset.guess === 'true')).toBe(false);
  await press('1');
  expect(app.requests('saved-drawings:save')[0]).toMatchObject({
    label: 1,
    modelId: null,
    probabilities: null,
  });
});

test.each([
  ['a letter', 'a', {}],
  ['a digit with Ctrl', '4', { ctrlKey: true }],
  ['a digit with Cmd', '4', { metaKey: true }],
])('%s is ignored', async (_, key, options) => {
  draw();
  await opened();
  expect((await press(key, options)).defaultPrevented).toBe(false);
  expect(app.requests('saved-drawings:save')).toEqual([]);
  expect(dialog()).not.toBeNull();
});

test('digit keys are ignored while the dialog is closed', async () => {
  draw();
  await opened();
  open.value = false;
  await nextTick();
  expect((await press('4')).defaultPrevented).toBe(false);
  expect(app.requests('saved-drawings:save')).toEqual([]);
});

test('strokes over an image are saved as pixels only', async () => {
  const { ink, replaceContent } = usePadStore();

  draw();
  const placed = ink.value!;
  replaceContent({
    strokes: [down(200)],
    image: {
      mask: { width: 28, height: 28, values: inkToBytes(placed.pixels) },
      area: { left: 0, top: 0, width: 28, height: 28 },
      ink: placed,
    },
  });
  await opened();
  await press('8');
  const [saved] = app.requests('saved-drawings:save');
  expect(saved?.drawing.strokes).toEqual([]);
  expect(saved?.pixels).toEqual(inkToBytes(ink.value!.pixels));
});

test('a failure to save is shown in a message', async () => {
  app.answer('saved-drawings:save', () => ({ ok: false, failure: { code: 'disk-full' } }));
  draw();
  await opened();
  await press('8');
  await until(() => expect(toasts.value.map(({ tone }) => tone)).toEqual(['problem']));
  expect(toasts.value[0]?.text).toBe('The disk is full. Nothing was changed.');
});
