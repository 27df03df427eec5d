import { shallowRef, type ShallowRef } from 'vue';
import { api } from '../../bridge';
import { useCommands } from '../../commands';
import { i18n } from '../../locales';
import { doneOrNotify, valueOrNotify } from '../../notify-failure';
import { showToast } from '../../ui/toasts';
import { paintContent } from '../../entities/pad/paint';
import { isBlank, PAD_SIDE, toDrawing, type PadContent } from '../../entities/pad/pad-content';
import { usePadStore } from '../../entities/pad/pad-store';

/** Side of an exported or copied image, in pixels. */
const EXPORT_SIDE = 1024;

/** Registers the commands of the Draw view. @returns Whether the dialog for saving a drawing is open. */
export function useDrawCommands(): ShallowRef<boolean> {
  const { canRedo, canUndo, clearContent, redoStep, content, tool, undoStep } = usePadStore();
  const isSaveOpen = shallowRef(false);
  const hasInk = (): boolean => !isBlank(content.value);
  const hasStrokesOnly = (): boolean => content.value.image === null && content.value.strokes.length > 0;

  useCommands({
    'drawing:new': { run: startAnew },
    'drawing:export': { run: saveDrawing, enabled: hasStrokesOnly },
    'image:export': { run: saveImage, enabled: hasInk },
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

async function saveImage(): Promise<void> {
  const { content } = usePadStore();
  const bytes = await renderImage(content.value);
  const saved = valueOrNotify(await api.images.export({ name: i18n.global.t('draw.file.imageName'), bytes }));
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

/** Renders pad content as a PNG file: black ink on white paper in any theme. */
async function renderImage(content: PadContent): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(EXPORT_SIDE, EXPORT_SIDE);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas can be had.');
  context.fillStyle = 'white';
  context.fillRect(0, 0, EXPORT_SIDE, EXPORT_SIDE);
  context.fillStyle = context.strokeStyle = 'black';
  context.scale(EXPORT_SIDE / PAD_SIDE, EXPORT_SIDE / PAD_SIDE);
  paintContent(context, content);
  const file = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await file.arrayBuffer());
}
