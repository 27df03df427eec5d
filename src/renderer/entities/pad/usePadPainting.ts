import { useDevicePixelRatio, useElementSize } from '@vueuse/core';
import { nextTick, watch, type ShallowRef } from 'vue';
import { theme } from '../../state/colours';
import { PAD_SIDE } from './pad-content';
import { usePadStore } from './pad-store';
import { paintGrowth, paintContent } from './paint';

type CanvasRef = Readonly<ShallowRef<HTMLCanvasElement | null>>;

/**
 * Paints the pad on its current canvas at device resolution. New ink is painted in the handler of the event
 * that brought it.
 */
export function usePadPainting(canvas: CanvasRef): void {
  const { finishedContent, liveStroke } = usePadStore();
  // The container's box: the canvas' own size is derived from it.
  const { width } = useElementSize(() => canvas.value?.parentElement);
  const { pixelRatio } = useDevicePixelRatio();
  let context: CanvasRenderingContext2D | null = null;
  /** Number of points of the stroke in progress that are painted. */
  let painted = 0;

  function resize(): void {
    const side = Math.floor(width.value * pixelRatio.value);
    if (side === 0 || !context) return;
    const { style } = context.canvas;
    context.canvas.width = context.canvas.height = side;
    // One canvas pixel per screen pixel: fractional scaling would make each frame several times slower.
    style.width = style.height = `${side / pixelRatio.value}px`;
    context.scale(side / PAD_SIDE, side / PAD_SIDE);
    takeColour();
  }

  /** Read once per theme, since reading it forces a style recalculation. */
  function takeColour(): void {
    if (!context) return;
    context.fillStyle = context.strokeStyle = getComputedStyle(context.canvas).color;
    repaint();
  }

  function repaint(): void {
    if (!context) return;
    context.clearRect(0, 0, PAD_SIDE, PAD_SIDE);
    paintContent(context, finishedContent.value);
    painted = 0;
    paintLive();
  }

  function paintLive(): void {
    if (!context) return;
    const stroke = liveStroke.value;
    if (stroke.length < painted) {
      repaint();
      return;
    }
    paintGrowth(context, stroke, painted);
    painted = stroke.length;
  }

  function begin(): void {
    // Not `alpha: false`, so that the paper is the theme's.
    context = canvas.value?.getContext('2d', { desynchronized: true }) ?? null;
    resize();
  }

  watch(canvas, begin, { flush: 'post' });
  watch([width, pixelRatio], resize, { flush: 'post' });
  watch(liveStroke, paintLive, { flush: 'sync' });
  watch(finishedContent, repaint);
  watch(theme, () => nextTick(takeColour));
}
