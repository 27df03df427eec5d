import { readonly, shallowRef } from 'vue';
import { api } from '../bridge';
import { valueOrTell } from '../tell-failure';

const presenting = shallowRef(false);

/** Whether only the pad, its digit and the bars are shown, large, for others to see. */
export const isPresenting = readonly(presenting);

export function present(on: boolean): void {
  if (on === presenting.value) return;
  presenting.value = on;
  document.documentElement.toggleAttribute('data-presenting', on);
  void api.app.present({ on }).then(valueOrTell);
}
