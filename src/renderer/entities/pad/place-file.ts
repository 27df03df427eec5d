import { MAX_IMAGE_BYTES } from '../../../shared/contract/ipc';
import type { Drawing } from '../../../shared/ink/drawing';
import { i18n } from '../../locales';
import { notifyFailure } from '../../notify-failure';
import { showToast } from '../../ui/toasts';
import type { ImageAnswer } from './image-answer';
import ImageWorker from './image.worker?worker';
import { fromDrawing, isBlank } from './pad-content';
import { usePadStore } from './pad-store';

/**
 * Replaces the pad content by a drawing, as one undo step. A blank drawing changes nothing, and a message
 * says so.
 */
export function placeDrawing(drawing: Drawing): void {
  const { replaceContent } = usePadStore();
  const content = fromDrawing(drawing);
  if (isBlank(content)) showToast(i18n.global.t('draw.file.blankDrawing'));
  else replaceContent(content);
}

/**
 * Replaces the pad content by the ink of an image file. If it has none or cannot be read, a message says why.
 */
export async function placeImage(file: Blob, name: string): Promise<void> {
  const { replaceContent } = usePadStore();
  const answer = await readImage(file);
  const { t } = i18n.global;
  if (answer.ok) {
    if (answer.image === null) showToast(t('draw.file.noInk', { name }), { tone: 'problem' });
    else replaceContent({ strokes: [], image: answer.image });
  } else if (answer.reason === 'broken') showToast(t('draw.file.broken', { name }), { tone: 'problem' });
  else notifyFailure({ code: answer.reason, detail: name });
}

function readImage(file: Blob): Promise<ImageAnswer> {
  if (file.size > MAX_IMAGE_BYTES) return Promise.resolve({ ok: false, reason: 'too-large' });
  const worker = new ImageWorker();
  return new Promise<ImageAnswer>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<ImageAnswer>) => resolve(data);
    worker.onerror = () => resolve({ ok: false, reason: 'broken' });
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}
