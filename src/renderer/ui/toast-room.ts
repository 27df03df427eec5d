import { computed, onActivated, onDeactivated, onScopeDispose, shallowRef, watch, type Ref } from 'vue';

const room = shallowRef<HTMLElement | null>(null);

/** The part of the view that messages may cover; null where the view names none. */
export const toastRoom = computed(() => room.value);

/** Shows messages over this part of the view while the view is shown, so that they cover nothing that matters more. */
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
