import { computed, onActivated, onDeactivated, onScopeDispose, shallowRef, watch, type Ref } from 'vue';

const room = shallowRef<HTMLElement | null>(null);

/** The area of the view that toasts may cover; null if the view defines none. */
export const toastRoom = computed(() => room.value);

/**
 * Shows toasts over this area of the view while the view is shown, so that they cover nothing more important.
 */
export function useToastRoom(element: Readonly<Ref<HTMLElement | null>>): void {
  const offer = (): void => {
    room.value = element.value;
  };
  const withdraw = (): void => {
    room.value = null;
  };
  watch(element, offer);
  onActivated(offer);
  onDeactivated(withdraw);
  onScopeDispose(withdraw);
}
