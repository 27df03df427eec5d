import { MAX_IMAGE_BYTES } from '../../../../shared/contract/ipc';
import { drawingSchema, MAX_DRAWING_BYTES, type Drawing } from '../../../../shared/ink/drawing';
import { recipeSchema } from '../../../../shared/recipe/recipe';
import { i18n } from '../../../locales';
import { tellFailure } from '../../../tell-failure';
import { showToast } from '../../../ui/toasts';
import { takeInRecipe } from '../../train/recipe/take-in-recipe';
import { fromDrawing, isBlank } from '../sheet/sheet';
import { useSheetStore } from '../sheet/sheet-store';
import type { PictureAnswer } from './picture-answer';
import { whyUnreadable } from './unreadable-file';
import PictureWorker from './picture.worker?worker';

/** Puts a file's picture or drawing on the pad, a recipe into its editor; where it cannot, one sentence says why and nothing changes. */
export async function takeInFile(file: Blob, name: string): Promise<void> {
  try {
    if (await isJson(file)) await takeInJson(file, name);
    else await takeInPicture(file, name);
  } catch (error) {
    tellFailure({ code: whyUnreadable(error), detail: name });
  }
}

export function takeInDrawing(drawing: Drawing): void {
  const { replaceSheet } = useSheetStore();
  const sheet = fromDrawing(drawing);
  if (isBlank(sheet)) showToast(i18n.global.t('draw.file.blankDrawing'));
  else replaceSheet(sheet);
}

export async function takeInPicture(file: Blob, name: string): Promise<void> {
  const { replaceSheet } = useSheetStore();
  const answer = await readPicture(file);
  const { t } = i18n.global;
  if (answer.ok) {
    if (answer.picture === null) showToast(t('draw.file.noInk', { name }), { tone: 'problem' });
    else replaceSheet({ strokes: [], picture: answer.picture });
  } else if (answer.reason === 'broken') showToast(t('draw.file.broken', { name }), { tone: 'problem' });
  else tellFailure({ code: answer.reason, detail: name });
}

async function isJson(file: Blob): Promise<boolean> {
  return (await file.slice(0, 64).text()).trimStart().startsWith('{');
}

async function takeInJson(file: Blob, name: string): Promise<void> {
  const content = parseJson(file.size > MAX_DRAWING_BYTES ? '' : await file.text());
  const drawing = drawingSchema.safeParse(content);
  const recipe = recipeSchema.safeParse(content);
  if (drawing.success) takeInDrawing(drawing.data);
  else if (recipe.success) takeInRecipe(recipe.data);
  else tellFailure({ code: /\.json$/i.test(name) ? 'not-a-recipe' : 'not-a-drawing', detail: name });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readPicture(file: Blob): Promise<PictureAnswer> {
  if (file.size > MAX_IMAGE_BYTES) return Promise.resolve({ ok: false, reason: 'too-large' });
  const worker = new PictureWorker();
  return new Promise<PictureAnswer>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<PictureAnswer>) => resolve(data);
    worker.onerror = () => resolve({ ok: false, reason: 'broken' });
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}
