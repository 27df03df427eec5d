import { useDevicePixelRatio, useElementSize } from '@vueuse/core';
import { nextTick, watch, type ShallowRef } from 'vue';
import { theme } from '../../state/colours';
import { PAD_SIDE } from './pad-content';
import { usePadStore } from './pad-store';
import { paintGrowth, paintContent } from './paint';

type CanvasRef = Readonly<ShallowRef<HTMLCanvasElement | null>>;

/** Keeps the pad painted, on whichever canvas it has, at the resolution of the screen. New ink is painted within the event that brought it. */
export function usePadPainting(canvas: CanvasRef): void {
  const { finishedContent, liveStroke } = usePadStore();
  // Of what holds the canvas: its own size follows from it.
  const { width } = useElementSize(() => canvas.value?.parentElement);
  const { pixelRatio } = useDevicePixelRatio();
  let context: CanvasRenderingContext2D | null = null;
  /** Points of the stroke under way that are painted. */
  let painted = 0;

  function resize(): void {
    const side = Math.floor(width.value * pixelRatio.value);
    if (side === 0 || !context) return;
    const { style } = context.canvas;
    context.canvas.width = context.canvas.height = side;
    // Pixel for pixel on the screen: stretched by a fraction, each frame would cost many times as much.
    style.width = style.height = `${side / pixelRatio.value}px`;
    context.scale(side / PAD_SIDE, side / PAD_SIDE);
    takeColour();
  }

  /** Asked for once a theme: for the answer the browser brings the whole window's style up to date. */
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
    // Not alpha: false, so that the paper is the theme's.
    context = canvas.value?.getContext('2d', { desynchronized: true }) ?? null;
    resize();
  }

  watch(canvas, begin, { flush: 'post' });
  watch([width, pixelRatio], resize, { flush: 'post' });
  watch(liveStroke, paintLive, { flush: 'sync' });
  watch(finishedContent, repaint);
  watch(theme, () => nextTick(takeColour));
}
