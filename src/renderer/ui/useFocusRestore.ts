import { nextTick, watch, type Ref, type WatchSource } from 'vue';

const FOCUSABLE = 'button:enabled, input:enabled, [tabindex="0"]';

/**
 * Keeps the keyboard's place where what has focus is taken away: it goes on in what now stands there, or last.
 * @param holder Of a list, whose children are its items; anything else is one item.
 * @param content What decides which items there are.
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
