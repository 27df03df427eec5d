import { watch } from 'vue';
import { DATA_PATHS } from '../../../../shared/contract/app-urls';
import type { AuditCard } from '../../../../shared/explore/audit';
import { findLabelIssues, type LabelIssues } from '../../../../shared/explore/label-issues';
import { unpackProbabilities } from '../../../../shared/explore/log-probabilities';
import { CLASS_COUNT, SAMPLE_COUNT } from '../../../../shared/mnist';
import { useAnalysisStore } from '../analysis/analyses';
import { useColumnStore } from '../columns/columns';
import { useDataStore } from '../../../entities/dataset/data-store';
import { fetchInto } from '../../../fetch-bytes';
import { defineStore } from '../../../stores/define-store';
import { useResource } from '../../../stores/resource';

interface Audited extends LabelIssues {
  /** How they were found. */
  readonly card: AuditCard;
}

/** Label issues, from probabilities of models that were not trained on the samples. */
export const useAuditStore = defineStore(() => {
  const { known } = useAnalysisStore();
  const { setColumn } = useColumnStore();
  const { loaded } = useDataStore();
  const { value: labelIssues, follow: followAudit } = useResource({
    key: () => (loaded.value ? (known.value?.audit?.sha256 ?? null) : null),
    fetch: async (): Promise<Audited | null> => {
      const card = known.value?.audit;
      const labels = loaded.value?.labels;
      if (!card || !labels) return null;
      const packed = new Uint8Array(SAMPLE_COUNT * CLASS_COUNT);
      await fetchInto(DATA_PATHS.outOfSample, packed);
      return { card, ...findLabelIssues(unpackProbabilities(packed, CLASS_COUNT), labels, CLASS_COUNT) };
    },
    staysUntilNext: true,
  });
  watch(labelIssues, (issues) => setColumn('suspect', issues?.suspicion ?? null));

  return {
    /** Null until available, or if there are none. */
    labelIssues,
    followAudit,
  };
});
