import { expect, it } from 'vitest';
import { nextTick } from 'vue';
import { BLANK_CONTENT } from '../../../../../src/renderer/entities/pad/pad-content';
import { usePadStore } from '../../../../../src/renderer/entities/pad/pad-store';
import { warnOfSize } from '../../../../../src/renderer/entities/pad/size-warning';
import { toasts } from '../../../../../src/renderer/ui/toasts';
import { drawingSchema } from '../../../../../src/shared/ink/drawing';

const dots = (count: number) => Array.from({ length: count }, (_, index) => [{ x: index % 1000, y: 1 }]);

it('warns once when a drawing becomes too large to be saved', async () => {
  const { replaceContent } = usePadStore();
  warnOfSize();
  replaceContent({ ...BLANK_CONTENT, strokes: dots(5000) });
  await nextTick();
  expect(toasts.value).toEqual([]);
  for (const count of [5001, 5002]) {
    replaceContent({ ...BLANK_CONTENT, strokes: dots(count) });
    await nextTick();
    expect(toasts.value).toMatchObject([{ tone: 'problem' }]);
  }
});

it('content without a warning is valid for the schema', () => {
  const drawing = { format: 'inkling-drawing', version: 1, canvas: { width: 1000, height: 1000 } };
  expect(drawingSchema.safeParse({ ...drawing, strokes: dots(5000) }).success).toBe(true);
  expect(drawingSchema.safeParse({ ...drawing, strokes: dots(5001) }).success).toBe(false);
});
