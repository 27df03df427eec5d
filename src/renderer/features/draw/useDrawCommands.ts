import { shallowRef, type ShallowRef } from 'vue';
import { api } from '../../bridge';
import { useCommands } from '../../commands';
import { i18n } from '../../locales';
import { doneOrNotify, valueOrNotify } from '../../notify-failure';
import { showToast } from '../../ui/toasts';
import { renderImage } from './render-image';
import { isBlank, toDrawing } from '../../entities/pad/pad-content';
import { usePadStore } from '../../entities/pad/pad-store';

/** Offers every command of the Draw view. Gives whether the question before keeping a drawing is open. */
export function useDrawCommands(): ShallowRef<boolean> {
  const { canRedo, canUndo, clearContent, redoStep, content, tool, undoStep } = usePadStore();
  const isSaveOpen = shallowRef(false);
  const hasInk = (): boolean => !isBlank(content.value);
  const hasStrokesOnly = (): boolean => content.value.picture === null && content.value.strokes.length > 0;

  useCommands({
    'drawing:new': { run: startAnew },
    'drawing:export': { run: saveDrawing, enabled: hasStrokesOnly },
    'image:export': { run: savePicture, enabled: hasInk },
    'image:copy': { run: copyImage, enabled: hasInk },
    'saved-drawing:save': { run: () => (isSaveOpen.value = true), enabled: hasInk },
    'drawing:undo': { run: undoStep, enabled: () => canUndo.value },
    'drawing:redo': { run: redoStep, enabled: () => canRedo.value },
    'drawing:clear': { run: clearContent, enabled: hasInk },
    'tool:pen': { run: () => (tool.value = 'pen') },
    'tool:eraser': { run: () => (tool.value = 'eraser') },
  });
  return isSaveOpen;
}

function startAnew(): void {
  const { clearContent, tool } = usePadStore();
  clearContent();
  tool.value = 'pen';
}

async function saveDrawing(): Promise<void> {
  const { content } = usePadStore();
  const saved = valueOrNotify(await api.drawings.export(toDrawing(content.value)));
  if (saved) notifySaved(saved.name);
}

async function savePicture(): Promise<void> {
  const { content } = usePadStore();
  const bytes = await renderImage(content.value);
  const saved = valueOrNotify(
    await api.images.export({ name: i18n.global.t('draw.file.pictureName'), bytes }),
  );
  if (saved) notifySaved(saved.name);
}

async function copyImage(): Promise<void> {
  const { content } = usePadStore();
  if (doneOrNotify(await api.images.copy({ bytes: await renderImage(content.value) })))
    showToast(i18n.global.t('draw.file.copied'));
}

function notifySaved(name: string): void {
  showToast(i18n.global.t('draw.file.saved', { name }));
}
