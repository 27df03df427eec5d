import { readonly, shallowRef } from 'vue';
import { defineStore } from '../../stores/define-store';

/** Lets a command ask for the field in which an index is typed. */
export const useJumpStore = defineStore(() => {
  const requests = shallowRef(0);

  /** Rises each time that the user asks to type a sample's index. */
  const jumpRequest = readonly(requests);

  function askForJump(): void {
    requests.value++;
  }

  return { jumpRequest, askForJump };
});
