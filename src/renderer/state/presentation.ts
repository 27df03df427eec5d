import { readonly, shallowRef } from 'vue';
import { valueOrNotify } from '../notify-failure';
import { defineStore } from '../stores/define-store';

/** Presentation mode: only the pad, the digit and the bars, enlarged. */
export const usePresentationStore = defineStore((api) => {
  const presenting = shallowRef(false);

  /** Whether presentation mode is on. */
  const isPresenting = readonly(presenting);

  function present(on: boolean): void {
    if (on === presenting.value) return;
    presenting.value = on;
    document.documentElement.toggleAttribute('data-presenting', on);
    void api.app.present({ on }).then(valueOrNotify);
  }

  return { isPresenting, present };
});
