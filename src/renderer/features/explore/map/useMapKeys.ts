import type { Ref } from 'vue';
import { panned, zoomedAt, type Camera, type Point } from './camera';

/** In CSS pixels. */
const STEP = 60;
const ZOOM = 1.4;

interface MapKeysOptions {
  readonly camera: Ref<Camera>;
  readonly whole: Readonly<Ref<Camera>>;
  readonly middle: Readonly<Ref<Point>>;
  /** Selects the sample nearest to the centre. */
  readonly onChoose: () => void;
  /** Selects all visible samples. */
  readonly onTakeView: () => void;
}

/** Keyboard control of the map: zooms about the centre, and selects the visible samples. */
export function useMapKeys({ camera, whole, middle, onChoose, onTakeView }: MapKeysOptions) {
  const move = (right: number, down: number) => () =>
    (camera.value = panned(camera.value, right * STEP, down * STEP));
  const zoom = (factor: number) => () =>
    (camera.value = zoomedAt(camera.value, factor, middle.value, whole.value));
  const actions: Readonly<Record<string, () => void>> = {
    ArrowLeft: move(1, 0),
    ArrowRight: move(-1, 0),
    ArrowUp: move(0, 1),
    ArrowDown: move(0, -1),
    '+': zoom(ZOOM),
    '=': zoom(ZOOM),
    '-': zoom(1 / ZOOM),
    Home: () => (camera.value = whole.value),
  };

  /** @returns Whether the key was handled. */
  function press({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey || altKey) return false;
    const action = key === 'Enter' ? (shiftKey ? onTakeView : onChoose) : actions[key];
    action?.();
    return action !== undefined;
  }

  return { press };
}
