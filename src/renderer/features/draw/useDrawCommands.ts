import { shallowRef, type ShallowRef } from 'vue';
import { api } from '../../bridge';
import { useCommands } from '../../commands';
import { i18n } from '../../locales';
import { doneOrTell, valueOrTell } from '../../tell-failure';
import { showToast } from '../../ui/toasts';
import { renderPicture } from './render-picture';
import { isBlank, toDrawing } from '../../entities/pad/sheet';
import { useSheetStore } from '../../entities/pad/sheet-store';

/** Offers every command of the Draw view. Gives whether the question before keeping a drawing is open. */
export function useDrawCommands(): ShallowRef<boolean> {
  const { canRedo, canUndo, clearSheet, redoStep, sheet, tool, undoStep } = useSheetStore();
  const isKeepOpen = shallowRef(false);
  const hasInk = (): boolean => !isBlank(sheet.value);
  const hasStrokesOnly = (): boolean => sheet.value.picture === null && sheet.value.strokes.length > 0;

  useCommands({
    'drawing:new': { run: startAnew },
    'drawing:save': { run: saveDrawing, enabled: hasStrokesOnly },
    'picture:save': { run: savePicture, enabled: hasInk },
    'picture:copy': { run: copyPicture, enabled: hasInk },
    'sample:keep': { run: () => (isKeepOpen.value = true), enabled: hasInk },
    'drawing:undo': { run: undoStep, enabled: () => canUndo.value },
    'drawing:redo': { run: redoStep, enabled: () => canRedo.value },
    'drawing:clear': { run: clearSheet, enabled: hasInk },
    'tool:pen': { run: () => (tool.value = 'pen') },
    'tool:eraser': { run: () => (tool.value = 'eraser') },
  });
  return isKeepOpen;
}

function startAnew(): void {
  const { clearSheet, tool } = useSheetStore();
  clearSheet();
  tool.value = 'pen';
}

async function saveDrawing(): Promise<void> {
  const { sheet } = useSheetStore();
  const saved = valueOrTell(await api.drawings.save(toDrawing(sheet.value)));
  if (saved) tellSaved(saved.name);
}

async function savePicture(): Promise<void> {
  const { sheet } = useSheetStore();
  const bytes = await renderPicture(sheet.value);
  const saved = valueOrTell(await api.pictures.save({ name: i18n.global.t('draw.file.pictureName'), bytes }));
  if (saved) tellSaved(saved.name);
}

async function copyPicture(): Promise<void> {
  const { sheet } = useSheetStore();
  if (doneOrTell(await api.pictures.copy({ bytes: await renderPicture(sheet.value) })))
    showToast(i18n.global.t('draw.file.copied'));
}

function tellSaved(name: string): void {
  showToast(i18n.global.t('draw.file.saved', { name }));
}
