import { shallowRef, watch, type Ref } from 'vue';
import { isDark } from './settings';

/** A colour of the theme that is on, as it is written in the tokens. */
export function colourToken(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/**
 * Colours of the theme that is on, for painting.
 * They are read once a theme: for the answer the browser brings the whole window's style up to date.
 */
export function useColours<Key extends string>(
  tokens: Readonly<Record<Key, string>>,
): Readonly<Ref<Record<Key, string>>> {
  const read = () =>
    Object.fromEntries(
      Object.entries<string>(tokens).map(([key, name]) => [key, colourToken(name)]),
    ) as Record<Key, string>;
  const colours = shallowRef(read());
  watch(isDark, () => (colours.value = read()), { flush: 'post' });
  return colours;
}
