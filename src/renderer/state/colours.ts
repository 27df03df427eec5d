import { useMediaQuery, usePreferredContrast } from '@vueuse/core';
import { computed, shallowRef, watch, type Ref } from 'vue';
import type { Rgb } from './rgb';
import { useSettingsStore } from './settings';

const contrast = usePreferredContrast();
/** Whether the system sets all colours, as Windows' contrast themes do. */
const isForced = useMediaQuery('(forced-colors: active)');

/** Changes when the tokens have other colours. */
export const theme = computed(() => {
  const { isDark } = useSettingsStore();
  return `${isDark.value ? 'dark' : 'light'} ${contrast.value} ${isForced.value}`;
});

const known = new Map<string, string>();
let knownFor = '';

/**
 * A colour of the theme that is on, as a canvas takes it.
 * Asked for once a theme: for the answer the browser brings the whole window's style up to date.
 */
export function colourToken(name: string): string {
  const root = document.documentElement;
  // By the attribute, which may lag behind the setting: the style follows from it.
  const applied = `${root.dataset.theme ?? ''} ${contrast.value} ${isForced.value}`;
  if (applied !== knownFor) {
    known.clear();
    knownFor = applied;
  }
  const colour = known.get(name) ?? resolved(root, name);
  known.set(name, colour);
  return colour;
}

/** A canvas knows neither variables nor mixtures of the system's colours: an element's own colour has neither. */
function resolved(root: HTMLElement, name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  root.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** A colour of the theme as the screen shows it, whatever notation it is written in. */
export function colourBytes(name: string): Rgb {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return [0, 0, 0];
  context.fillStyle = colourToken(name);
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** The typeface of the window's text, as a canvas takes it. */
export function textFont(): string {
  return getComputedStyle(document.body).fontFamily;
}

/** What is read out of the theme that is on, read again with each other theme. */
export function useThemed<Value>(read: () => Value): Readonly<Ref<Value>> {
  const value = shallowRef(read()) as Ref<Value>;
  watch(theme, () => (value.value = read()), { flush: 'post' });
  return value;
}

/** Colours of the theme that is on, for painting. */
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
