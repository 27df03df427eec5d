import { computed, watch } from 'vue';
import { isSavable } from '../../../shared/ink/drawing';
import { i18n } from '../../locales';
import { showToast } from '../../ui/toasts';
import { usePadStore } from './pad-store';

/** Warns when the pad content becomes too large to be saved or restored at the next start. */
export function warnOfSize(): void {
  const { content } = usePadStore();
  const isTooLarge = computed(() => !isSavable(content.value.strokes));
  watch(isTooLarge, (isIt) => {
    if (isIt) showToast(i18n.global.t('draw.pad.tooLarge'), { tone: 'problem' });
  });
}
