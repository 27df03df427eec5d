import { computed, watch } from 'vue';
import { isSavable } from '../../../shared/ink/drawing';
import { i18n } from '../../locales';
import { showToast } from '../../ui/toasts';
import { useSheetStore } from './sheet-store';

/** Says when what lies on the pad has grown so large that it is neither saved nor there at the next start. */
export function warnOfSize(): void {
  const { sheet } = useSheetStore();
  const isTooLarge = computed(() => !isSavable(sheet.value.strokes));
  watch(isTooLarge, (isIt) => {
    if (isIt) showToast(i18n.global.t('draw.pad.tooLarge'), { tone: 'problem' });
  });
}
