import { effectScope, readonly, shallowRef, watch } from 'vue';
import { DATA_PATHS } from '../../../../shared/contract/app-urls';
import type { AuditCard } from '../../../../shared/explore/audit';
import { findLabelIssues, type LabelIssues } from '../../../../shared/explore/label-issues';
import { unpackProbabilities } from '../../../../shared/explore/log-probabilities';
import { CLASS_COUNT, SAMPLE_COUNT } from '../../../../shared/mnist';
import { known } from '../analysis/analyses';
import { setColumn } from '../columns/columns';
import { loaded } from '../data/data-store';
import { DatasetError, fetchInto } from '../data/fetch-bytes';

/*
 * Doubtful labels, by probabilities from models that did not learn the samples.
 */

interface Audited extends LabelIssues {
  /** By what they were found. */
  readonly card: AuditCard;
}

const found = shallowRef<Audited | null>(null);
let isFollowing = false;

/** Null until they are here, or where there are none. */
export const labelIssues = readonly(found) as Readonly<typeof found>;

/** Fetches them, now and whenever they were computed anew. */
export function followAudit(): void {
  if (isFollowing) return;
  isFollowing = true;
  effectScope(true).run(() => {
    watch([() => known.value?.audit, () => loaded.value?.labels], read, { immediate: true });
  });
}

async function read([card, labels]: readonly [
  AuditCard | null | undefined,
  Uint8Array | undefined,
]): Promise<void> {
  if (!card || !labels || card.sha256 === found.value?.card.sha256) return;
  const packed = new Uint8Array(SAMPLE_COUNT * CLASS_COUNT);
  try {
    await fetchInto(DATA_PATHS.outOfSample, packed);
  } catch (error) {
    if (error instanceof DatasetError) return;
    throw error;
  }
  // Computed anew meanwhile: those are on the way.
  if (known.value?.audit?.sha256 !== card.sha256) return;
  found.value = { card, ...findLabelIssues(unpackProbabilities(packed, CLASS_COUNT), labels, CLASS_COUNT) };
  setColumn('suspect', found.value.suspicion);
}
