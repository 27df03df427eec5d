import { readonly, shallowRef } from 'vue';
import { valueOrNotify } from '../notify-failure';
import { defineStore } from '../stores/define-store';

/** Presentation mode: only the pad, its digit and the bars, large. */
export const usePresentationStore = defineStore((api) => {
  const presenting = shallowRef(false);

  /** Whether only the pad, its digit and the bars are shown, large, for others to see. */
  const isPresenting = readonly(presenting);

  function present(on: boolean): void {
    if (on === presenting.value) return;
    presenting.value = on;
    document.documentElement.toggleAttribute('data-presenting', on);
    void api.app.present({ on }).then(valueOrNotify);
  }

  return { isPresenting, present };
});
