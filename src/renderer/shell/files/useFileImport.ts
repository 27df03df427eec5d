import { useEventListener } from '@vueuse/core';
import { onScopeDispose, readonly, shallowRef } from 'vue';
import { api } from '../../bridge';
import { finishBeforeClosing } from '../../closing';
import { i18n } from '../../locales';
import { useViewStore } from '../../state/view';
import { notifyFailure } from '../../notify-failure';
import { isTextField } from '../../ui/text-field';
import { showToast } from '../../ui/toasts';
import { droppedData } from '../../features/explore/other/dropped-folder';
import { useModelStore } from '../../entities/models/models';
import { importRecipe } from '../../features/train/recipe/import-recipe';
import { importFile } from './import-file';
import { placeDrawing, placeImage } from '../../entities/pad/place-file';

/**
 * Imports files that are dropped anywhere, pasted, or opened from the menu.
 * @returns Whether a file is dragged over the window.
 */
export function useFileImport() {
  const { showView } = useViewStore();
  const { showImported } = useModelStore();
  const isHovering = shallowRef(false);

  useEventListener(window, 'dragover', (event) => {
    event.preventDefault();
    isHovering.value = event.dataTransfer?.types.includes('Files') ?? false;
  });
  useEventListener(window, 'dragleave', (event) => {
    if (event.relatedTarget === null) isHovering.value = false;
  });
  useEventListener(window, 'drop', (event) => {
    event.preventDefault();
    isHovering.value = false;
    // A link or a part of a page is not a file.
    if (!event.dataTransfer?.files.length) showToast(i18n.global.t('draw.file.noFile'), { tone: 'problem' });
    const data = event.dataTransfer && droppedData(event.dataTransfer);
    if (data)
      void import('../../features/explore/other/other-store').then(({ useOtherStore }) =>
        useOtherStore().openDropped(data),
      );
    else importFirst(event.dataTransfer);
  });
  useEventListener(window, 'paste', ({ target, clipboardData }) => {
    // The clipboard often holds both text and an image, and a text field needs the text.
    const isForField = isTextField(target) && clipboardData?.types.includes('text/plain');
    if (!isForField) importFirst(clipboardData);
  });

  onScopeDispose(
    api.files.onOpened((file) => {
      if (file.kind === 'recipe') {
        importRecipe(file.recipe);
        return;
      }
      if (file.kind === 'model') {
        showImported(file.model);
        return;
      }
      showView('draw');
      if (file.kind === 'drawing') placeDrawing(file.drawing);
      else void finishBeforeClosing(placeImage(new Blob([new Uint8Array(file.bytes)]), file.name));
    }),
  );
  onScopeDispose(api.files.onRefused(({ code, name }) => notifyFailure({ code, detail: name })));

  return readonly(isHovering);
}

function importFirst(transfer: DataTransfer | null): void {
  const { showView } = useViewStore();
  const [file, ...others] = transfer?.files ?? [];
  if (!file) return;
  const { t } = i18n.global;
  const name = file.name || t('draw.file.pasted');
  if (others.length > 0) showToast(t('draw.file.onlyFirst', { count: others.length + 1, name }));
  showView('draw');
  void finishBeforeClosing(importFile(file, name));
}
