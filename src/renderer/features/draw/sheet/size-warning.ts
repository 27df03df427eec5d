import { computed, watch } from 'vue';
import { isSavable } from '../../../../shared/ink/drawing';
import { i18n } from '../../../locales';
import { showToast } from '../../../ui/toasts';
import { sheet } from './sheet-store';

const isTooLarge = computed(() => !isSavable(sheet.value.strokes));

/** Says when what lies on the pad has grown so large that it is neither saved nor there at the next start. */
export function warnOfSize(): void {
  watch(isTooLarge, (isIt) => {
    if (isIt) showToast(i18n.global.t('draw.pad.tooLarge'), { tone: 'problem' });
  });
}
