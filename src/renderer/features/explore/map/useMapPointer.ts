import { shallowRef, type Ref } from 'vue';
import { fingerSpan, pinchBetween } from '../../../ui/pinch';
import { panned, zoomedAt, type Camera, type Point } from './camera';

/** A mouse that moved less than this, in CSS pixels, clicked. */
const DRAG_THRESHOLD = 4;

/** Of the wheel's travel, in pixels, by which the map doubles. */
const WHEEL_DOUBLING = 240;

interface MapPointerOptions {
  readonly element: Ref<HTMLElement | null>;
  readonly camera: Ref<Camera>;
  readonly whole: Ref<Camera>;
  /** Whether a drag surrounds samples rather than moving the map. */
  readonly surrounds: Ref<boolean>;
  readonly onClick: (at: Point, event: PointerEvent) => void;
  /** @param outline Corners on the screen. */
  readonly onSurround: (outline: readonly Point[]) => void;
}

/** Pointers over the map: drag moves it, with Shift or the tool it surrounds samples, the wheel and two fingers zoom. */
export function useMapPointer({ element, camera, whole, surrounds, onClick, onSurround }: MapPointerOptions) {
  const hover = shallowRef<Point | null>(null);
  const outline = shallowRef<readonly Point[]>([]);
  const isDragging = shallowRef(false);
  const fingers = new Map<number, Point>();
  let grip: { readonly at: Point; readonly camera: Camera; readonly surrounds: boolean } | null = null;

  function pointOf({ clientX, clientY }: MouseEvent): Point {
    const box = element.value?.getBoundingClientRect();
    return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) };
  }

  function down(event: PointerEvent): void {
    if (event.button !== 0) return;
    element.value?.setPointerCapture(event.pointerId);
    const at = pointOf(event);
    fingers.set(event.pointerId, at);
    hover.value = null;
    grip = { at, camera: camera.value, surrounds: event.shiftKey || surrounds.value };
    if (fingers.size > 1) outline.value = [];
  }

  function move(event: PointerEvent): void {
    const at = pointOf(event);
    if (!grip) {
      hover.value = at;
      return;
    }
    if (fingers.size > 1) {
      pinch(event.pointerId, at);
      return;
    }
    fingers.set(event.pointerId, at);
    const [right, below] = [at.x - grip.at.x, at.y - grip.at.y];
    if (!isDragging.value && Math.hypot(right, below) < DRAG_THRESHOLD) return;
    isDragging.value = true;
    if (grip.surrounds) outline.value = [...(outline.value.length > 0 ? outline.value : [grip.at]), at];
    else camera.value = panned(grip.camera, right, below);
  }

  /** Keeps what is under both fingers under them. */
  function pinch(moved: number, at: Point): void {
    const before = fingers.get(moved);
    const other = [...fingers].find(([id]) => id !== moved)?.[1];
    fingers.set(moved, at);
    if (!before || !other) return;
    isDragging.value = true;
    const now = fingerSpan(at, other);
    const { right, down: below, factor } = pinchBetween(fingerSpan(before, other), now);
    camera.value = zoomedAt(panned(camera.value, right, below), factor, now.middle, whole.value);
  }

  function up(event: PointerEvent): void {
    const drawn = outline.value;
    const wasDragged = isDragging.value;
    const hadGrip = grip !== null && fingers.size === 1;
    release(event);
    if (drawn.length > 2) onSurround(drawn);
    else if (hadGrip && !wasDragged) onClick(pointOf(event), event);
  }

  function release({ pointerId }: PointerEvent): void {
    fingers.delete(pointerId);
    const [remaining] = fingers.values();
    // The finger that stays goes on moving the map from where both have brought it.
    grip = remaining ? { at: remaining, camera: camera.value, surrounds: false } : null;
    if (remaining) return;
    isDragging.value = false;
    outline.value = [];
  }

  function leave(): void {
    hover.value = null;
  }

  function wheel(event: WheelEvent): void {
    event.preventDefault();
    hover.value = null;
    camera.value = zoomedAt(camera.value, 2 ** (-event.deltaY / WHEEL_DOUBLING), pointOf(event), whole.value);
  }

  return { pointOf, hover, outline, isDragging, down, move, up, release, leave, wheel };
}
