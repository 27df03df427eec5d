import { onScopeDispose, readonly, shallowRef } from 'vue';
import type { UpdateStatus } from '../../shared/contract/updates';
import { defineStore } from '../stores/define-store';

/** How far the search for a newer version has come. */
export const useUpdateStore = defineStore((api) => {
  const status = shallowRef<UpdateStatus>({ state: 'off' });

  /** Where looking for a newer Inkling has got to. */
  const updateStatus = readonly(status);

  onScopeDispose(api.updates.onChanged((changed) => (status.value = changed)));
  void api.updates.status().then((answer) => {
    if (answer.ok) status.value = answer.value;
  });

  return { updateStatus };
});
