import { heldOutPath } from '../../../../shared/contract/app-urls';
import { SPLIT_SIZES } from '../../../../shared/mnist';
import { fetchInto } from '../../../fetch-bytes';
import { useActiveModelStore } from '../../../state/active-model';
import { defineStore } from '../../../stores/define-store';
import { useResource } from '../../../stores/resource';

/** The held-out training samples of the active model. */
export const useHeldOutStore = defineStore(() => {
  const { activeModel } = useActiveModelStore();
  const { value: heldOut, follow: followHeldOut } = useResource({
    key: () => activeModel.value?.id ?? null,
    fetch: async (modelId) => {
      const flags = new Uint8Array(SPLIT_SIZES.train);
      await fetchInto(heldOutPath(modelId), flags);
      return flags.includes(1) ? flags : null;
    },
  });

  return {
    /** 1 for each held-out training sample; null if there are none, or it is not known. */
    heldOut,
    followHeldOut,
  };
});
