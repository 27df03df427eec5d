import { effectScope, readonly, shallowRef, watch } from 'vue';
import { heldOutPath } from '../../../../shared/contract/app-urls';
import { SPLIT_SIZES } from '../../../../shared/mnist';
import { activeModel } from '../../../state/active-model';
import { DatasetError, fetchInto } from '../data/fetch-bytes';

const flags = shallowRef<Uint8Array | null>(null);
let isFollowing = false;

/** 1 for each training sample that the active model was chosen by; null where it was by none, or that is not known. */
export const heldOut = readonly(flags) as Readonly<typeof flags>;

/** Fetches them for the model that speaks, now and whenever another one does. */
export function followHeldOut(): void {
  if (isFollowing) return;
  isFollowing = true;
  effectScope(true).run(() => {
    watch(() => activeModel.value?.id, read, { immediate: true });
  });
}

async function read(modelId: string | undefined): Promise<void> {
  flags.value = null;
  if (modelId === undefined) return;
  const bytes = new Uint8Array(SPLIT_SIZES.train);
  try {
    await fetchInto(heldOutPath(modelId), bytes);
  } catch (error) {
    if (error instanceof DatasetError) return;
    throw error;
  }
  if (activeModel.value?.id === modelId && bytes.includes(1)) flags.value = bytes;
}
