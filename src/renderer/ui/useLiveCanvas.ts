import { useDevicePixelRatio, useElementSize, useEventListener, useRafFn } from '@vueuse/core';
import { watch, type ShallowRef } from 'vue';

interface LiveCanvas {
  /** Asks for the next frame to be painted; however often it is asked, it is painted once. */
  readonly repaint: () => void;
}

/**
 * Keeps a canvas as large as what holds it, at the resolution of the screen, and painted.
 * @param paint Paints all of it, `elapsed` milliseconds after the last time; says whether it is still on its way, and then is called
 *   again with the next frame.
 */
export function useLiveCanvas(
  canvas: Readonly<ShallowRef<HTMLCanvasElement | null>>,
  paint: (context: CanvasRenderingContext2D, elapsed: number) => boolean,
): LiveCanvas {
  const { width, height } = useElementSize(() => canvas.value?.parentElement);
  const { pixelRatio } = useDevicePixelRatio();
  const { pause, resume } = useRafFn(({ delta }) => paintNow(delta), { immediate: false });

  function paintNow(elapsed: number): void {
    const context = canvas.value?.getContext('2d');
    if (context && paint(context, elapsed)) resume();
    else pause();
  }

  function resize(): void {
    if (!canvas.value) return;
    canvas.value.width = Math.round(width.value * pixelRatio.value);
    canvas.value.height = Math.round(height.value * pixelRatio.value);
    paintNow(0);
  }

  watch([width, height, pixelRatio], resize, { flush: 'post' });
  // The graphics process went, and took what was painted along.
  useEventListener(canvas, 'contextrestored', resize);
  return { repaint: resume };
}
