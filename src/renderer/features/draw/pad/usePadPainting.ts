import { useDevicePixelRatio, useElementSize } from '@vueuse/core';
import { nextTick, onActivated, onMounted, watch, type ShallowRef } from 'vue';
import { isDark } from '../../../state/settings';
import { PAD_SIDE } from '../sheet/sheet';
import { finishedSheet, liveStroke } from '../sheet/sheet-store';
import { paintCurve, paintSheet, paintTip } from './paint';

type CanvasRef = Readonly<ShallowRef<HTMLCanvasElement | null>>;

/**
 * Keeps the pad painted, at the resolution of the screen. New ink is painted within the event that brought it: the
 * curve stays on `inkCanvas`, the tip, which changes with every event, is alone on `tipCanvas`.
 */
export function usePadPainting(inkCanvas: CanvasRef, tipCanvas: CanvasRef): void {
  // Of what holds the canvases: their own sizes follow from it.
  const { width } = useElementSize(() => inkCanvas.value?.parentElement);
  const { pixelRatio } = useDevicePixelRatio();
  let ink: CanvasRenderingContext2D | null = null;
  let tip: CanvasRenderingContext2D | null = null;
  /** Points of the stroke under way that the curve has reached. */
  let painted = 0;

  function resize(): void {
    const side = Math.floor(width.value * pixelRatio.value);
    if (side === 0) return;
    for (const context of [ink, tip]) {
      if (!context) continue;
      const { canvas } = context;
      canvas.width = canvas.height = side;
      // Pixel for pixel on the screen: stretched by a fraction, each frame would cost many times as much.
      canvas.style.width = canvas.style.height = `${side / pixelRatio.value}px`;
      context.scale(side / PAD_SIDE, side / PAD_SIDE);
      context.lineCap = 'round';
    }
    repaint();
  }

  function repaint(): void {
    if (!ink || !tip) return;
    for (const context of [ink, tip])
      context.fillStyle = context.strokeStyle = getComputedStyle(context.canvas).color;
    ink.clearRect(0, 0, PAD_SIDE, PAD_SIDE);
    paintSheet(ink, finishedSheet.value);
    painted = 0;
    paintLive();
  }

  function paintLive(): void {
    if (!ink || !tip) return;
    const stroke = liveStroke.value;
    tip.clearRect(0, 0, PAD_SIDE, PAD_SIDE);
    if (stroke.length < painted) painted = 0;
    paintCurve(ink, stroke, painted);
    paintTip(tip, stroke);
    painted = stroke.length;
  }

  onMounted(() => {
    // Not alpha: false, so that the paper is the theme's.
    ink = inkCanvas.value?.getContext('2d', { desynchronized: true }) ?? null;
    tip = tipCanvas.value?.getContext('2d', { desynchronized: true }) ?? null;
    resize();
  });
  // The theme may have changed while the view was away, where no style reaches it.
  onActivated(repaint);
  watch([width, pixelRatio], resize, { flush: 'post' });
  watch(liveStroke, paintLive, { flush: 'sync' });
  watch(finishedSheet, repaint);
  watch(isDark, () => nextTick(repaint));
}
