import { onScopeDispose, readonly, shallowRef } from 'vue';
import type { UpdateStatus } from '../../shared/contract/updates';
import { defineStore } from '../stores/define-store';

/** State of the check for a newer version. */
export const useUpdateStore = defineStore((api) => {
  const status = shallowRef<UpdateStatus>({ state: 'off' });

  /** State of the check for a newer version of Inkling. */
  const updateStatus = readonly(status);

  onScopeDispose(api.updates.onChanged((changed) => (status.value = changed)));
  void api.updates.status().then((answer) => {
    if (answer.ok) status.value = answer.value;
  });

  return { updateStatus };
});
