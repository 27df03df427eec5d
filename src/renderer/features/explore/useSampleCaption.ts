import { useI18n } from 'vue-i18n';
import { UNKNOWN_BYTE } from '../../../shared/explore/columns';
import { useColumnStore } from './columns/columns';
import type { Part } from '../../entities/dataset/part';
import { useExplorerStore } from './explorer';

/** The display name of a part. */
export function usePartTitle(): (part: Part) => string {
  const { t } = useI18n();
  return ({ kind, name }) => (kind ? t(`explore.split.${kind}`) : name);
}

/** The caption of a sample in one line: its part, index and label; its prediction and mark if it has them. */
export function useSampleCaption(): (number: number) => string {
  const { columns } = useColumnStore();
  const { describe } = useExplorerStore();
  const { t } = useI18n();
  const titleOf = usePartTitle();
  return (number) => {
    const sample = describe(number);
    if (!sample) return '';
    const { part, index, className } = sample;
    const predicted = columns.value.get('predicted')?.[number] ?? UNKNOWN_BYTE;
    const mark = columns.value.get('mark')?.[number] ?? UNKNOWN_BYTE;
    return [
      t('explore.sampleLine', { split: titleOf(part), index, label: className }),
      predicted === UNKNOWN_BYTE ? '' : t('explore.samplePredicted', { digit: predicted }),
      mark === UNKNOWN_BYTE || mark === 0
        ? ''
        : t('explore.sampleMark', { mark: t(`explore.value.mark.${mark}`) }),
    ]
      .filter((text) => text !== '')
      .join(' · ');
  };
}
