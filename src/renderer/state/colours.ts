import { useMediaQuery, usePreferredContrast } from '@vueuse/core';
import { computed, shallowRef, watch, type Ref } from 'vue';
import type { Rgb } from './rgb';
import { useSettingsStore } from './settings';

const contrast = usePreferredContrast();
/** Whether forced colours are active, as with Windows' contrast themes. */
const isForced = useMediaQuery('(forced-colors: active)');

/** Changes when the tokens have other colours. */
export const theme = computed(() => {
  const { isDark } = useSettingsStore();
  return `${isDark.value ? 'dark' : 'light'} ${contrast.value} ${isForced.value}`;
});

const known = new Map<string, string>();
let knownFor = '';

/**
 * A colour of the current theme, in a notation that a canvas supports. Read once per theme, since reading it
 * forces a style recalculation.
 */
export function colourToken(name: string): string {
  const root = document.documentElement;
  // From the attribute, which the style depends on, rather than from the setting, which may be ahead of it.
  const applied = `${root.dataset.theme ?? ''} ${contrast.value} ${isForced.value}`;
  if (applied !== knownFor) {
    known.clear();
    knownFor = applied;
  }
  const colour = known.get(name) ?? resolved(root, name);
  known.set(name, colour);
  return colour;
}

/**
 * A canvas supports neither variables nor `color-mix` of system colours; the computed colour of an element
 * contains neither.
 */
function resolved(root: HTMLElement, name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  root.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** A colour of the theme as displayed, in any notation. */
export function colourBytes(name: string): Rgb {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return [0, 0, 0];
  context.fillStyle = colourToken(name);
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** The font family of the interface, for a canvas. */
export function textFont(): string {
  return getComputedStyle(document.body).fontFamily;
}

/** A value derived from the current theme, computed again for each other theme. */
export function useThemed<Value>(read: () => Value): Readonly<Ref<Value>> {
  const value = shallowRef(read()) as Ref<Value>;
  watch(theme, () => (value.value = read()), { flush: 'post' });
  return value;
}

/** Colours of the current theme, for painting. */
export function useColours<Key extends string>(
  tokens: Readonly<Record<Key, string>>,
): Readonly<Ref<Record<Key, string>>> {
  return useThemed(
    () =>
      Object.fromEntries(
        Object.entries<string>(tokens).map(([key, name]) => [key, colourToken(name)]),
      ) as Record<Key, string>,
  );
}
