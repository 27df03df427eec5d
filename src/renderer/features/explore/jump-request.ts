import { readonly, shallowRef } from 'vue';

const requests = shallowRef(0);

/** Rises each time that the person asks to type a sample's index. */
export const jumpRequest = readonly(requests);

export function askForJump(): void {
  requests.value++;
}
