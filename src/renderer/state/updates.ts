import { readonly, shallowRef } from 'vue';
import type { UpdateStatus } from '../../shared/contract/updates';
import { api } from '../bridge';

const status = shallowRef<UpdateStatus>({ state: 'off' });

/** Where looking for a newer Inkling has got to. */
export const updateStatus = readonly(status);

api.updates.onChanged((changed) => (status.value = changed));
void api.updates.status().then((answer) => {
  if (answer.ok) status.value = answer.value;
});
