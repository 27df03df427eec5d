import { readonly, shallowRef } from 'vue';
import { defineStore } from '../../stores/define-store';

/** Lets a command open the field for a sample index. */
export const useJumpStore = defineStore(() => {
  const requests = shallowRef(0);

  /** Increases with each request to enter a sample index. */
  const jumpRequest = readonly(requests);

  function askForJump(): void {
    requests.value++;
  }

  return { jumpRequest, askForJump };
});
