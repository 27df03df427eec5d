import { watch } from 'vue';
import type { PadDraft } from '../../../shared/contract/draft';
import { api } from '../../bridge';
import { finishBeforeClosing, flushBeforeClosing } from '../../closing';
import { packImage, unpackImage } from './placed-image';
import { fromDrawing, isBlank, toDrawing, BLANK_CONTENT, type PadContent } from './pad-content';
import { usePadStore } from './pad-store';

/**
 * Restores the draft of the last session below anything drawn meanwhile, then saves every change as the new
 * draft.
 */
export function resumeDraft(): Promise<void> {
  return finishBeforeClosing(resume());
}

async function resume(): Promise<void> {
  const { beginWith, canUndo, finishLiveStroke, content } = usePadStore();
  const draft = await api.drafts.read();
  const first = draft.ok && draft.value !== null ? fromDraft(draft.value) : BLANK_CONTENT;
  if (!isBlank(first)) beginWith(first);
  watch(content, (changed) => void finishBeforeClosing(save(changed)), {
    flush: 'sync',
    immediate: canUndo.value,
  });
  flushBeforeClosing(finishLiveStroke);
}

async function save(changed: PadContent): Promise<void> {
  const { image, strokes } = changed;
  await api.drafts.save(image === null ? toDrawing(changed) : packImage(image, strokes));
}

function fromDraft(draft: PadDraft): PadContent {
  return draft.format === 'inkling-drawing' ? fromDrawing(draft) : unpackImage(draft);
}
