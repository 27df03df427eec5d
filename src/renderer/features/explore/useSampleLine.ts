import { useI18n } from 'vue-i18n';
import type { Part } from './data/part';
import { describe } from './explorer';

/** Says what a part is called. */
export function usePartTitle(): (part: Part) => string {
  const { t } = useI18n();
  return ({ kind, name }) => (kind ? t(`explore.split.${kind}`) : name);
}

/** Tells of a sample in one line: its part, index and label. */
export function useSampleLine(): (number: number) => string {
  const { t } = useI18n();
  const titleOf = usePartTitle();
  return (number) => {
    const sample = describe(number);
    if (!sample) return '';
    const { part, index, className } = sample;
    return t('explore.sampleLine', { split: titleOf(part), index, label: className });
  };
}
