import { nextTick, watch, type Ref, type WatchSource } from 'vue';

const FOCUSABLE = 'button:enabled, input:enabled, [tabindex="0"]';

/**
 * Restores the keyboard focus if the focused item is removed: it moves to the item at the same position, or
 * the last.
 * @param holder A list, whose children are the items; any other element is one item.
 * @param content The reactive value that determines the items.
 */
export function useFocusRestore(holder: Readonly<Ref<HTMLElement | null>>, content: WatchSource): void {
  watch(content, async () => {
    const focused = document.activeElement;
    const before = itemsOf(holder.value).findIndex((item) => item.contains(focused));
    if (before < 0) return;
    await nextTick();
    if (focused?.isConnected) return;
    const items = itemsOf(holder.value);
    const item = items[Math.min(before, items.length - 1)];
    item?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  });
}

function itemsOf(holder: HTMLElement | null): Element[] {
  if (!holder) return [];
  return holder.matches('ul, ol, tbody') ? [...holder.children] : [holder];
}
