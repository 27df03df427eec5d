import { useDevicePixelRatio, useElementSize, useEventListener, useRafFn } from '@vueuse/core';
import { watch, type ShallowRef } from 'vue';

interface LiveCanvas {
  /** Requests a repaint with the next frame; several requests result in one repaint. */
  readonly repaint: () => void;
}

/**
 * Keeps a canvas at the size of its container and at device resolution, and repaints it.
 * @param paint Paints the whole canvas, `elapsed` milliseconds after the last call. Returns whether an
 *   animation continues, in which case it is called again with the next frame.
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
  // The graphics process crashed, and the canvas lost its content.
  useEventListener(canvas, 'contextrestored', resize);
  return { repaint: resume };
}
