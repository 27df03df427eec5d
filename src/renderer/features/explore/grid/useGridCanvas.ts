import { useEventListener } from '@vueuse/core';
import { onActivated, onScopeDispose, type Ref } from 'vue';
import type { GridGeometry } from './geometry';
import type { InkPalette } from './ink-palette';
import { lowerBound } from '../query/positions';
import { paintGrid, type Raster } from './paint';
import type { Tiles } from './tiles';
import { colourToken } from '../../../state/colours';

const FIRST_DIGITS = 'explore:first-digits';
let isNoted = false;

/** The input of a repaint; lengths in device pixels. */
export interface GridScene {
  readonly width: number;
  readonly height: number;
  readonly geometry: GridGeometry;
  readonly numbers: Uint32Array;
  readonly positions: readonly [first: number, end: number];
  readonly scrollTop: number;
  readonly palette: InkPalette;
  readonly tiles: readonly Tiles[];
  /** -1 if there is none. */
  readonly selectedPosition: number;
  readonly comparedPosition: number;
  readonly hoverPosition: number;
  /** Positions of the marked samples, in ascending order. */
  readonly marked: Uint32Array;
  /** Whether the images of all visible samples have arrived. */
  readonly hasArrived: () => boolean;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
}

/** Repaints the grid at most once per frame, and only after changes. */
export function useGridCanvas(canvas: Ref<HTMLCanvasElement | null>, scene: () => GridScene) {
  let image: ImageData | null = null;
  let raster: Raster | null = null;
  let frame = 0;

  function rasterOf(width: number, height: number): Raster {
    if (raster?.width !== width || raster.height !== height) {
      image = new ImageData(width, height);
      raster = { width, height, pixels: new Uint32Array(image.data.buffer) };
    }
    return raster;
  }

  function paint(): void {
    frame = 0;
    const context = canvas.value?.getContext('2d', { alpha: false });
    if (!context) return;
    const now = scene();
    if (now.width < 1 || now.height < 1) return;
    fit(context.canvas, now);
    const screen = rasterOf(now.width, now.height);
    paintGrid(screen, now.geometry, now.numbers, now.positions, now.scrollTop, now.palette, now.tiles);
    if (image) context.putImageData(image, 0, 0);
    noteFirstDigits(now.hasArrived);
    for (let index = lowerBound(now.marked, now.positions[0]); index < now.marked.length; index++) {
      const position = now.marked[index] ?? 0;
      if (position >= now.positions[1]) break;
      foldCorner(context, now, position);
    }
    frameAround(context, now, now.hoverPosition, '--color-line-strong', 1);
    frameAround(context, now, now.comparedPosition, '--color-text', 2, [4, 3]);
    frameAround(context, now, now.selectedPosition, '--color-accent', 2);
  }

  function requestPaint(): void {
    frame ||= requestAnimationFrame(paint);
  }

  onActivated(requestPaint);
  // The graphics process crashed, and the canvas lost its content.
  useEventListener(canvas, 'contextrestored', requestPaint);
  onScopeDispose(() => {
    cancelAnimationFrame(frame);
  });
  return { requestPaint };
}

/** Sets the canvas' resolution to that of the screen. */
function fit(canvas: HTMLCanvasElement, { width, height, ratio }: GridScene): void {
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
  canvas.style.width = `${width / ratio}px`;
  canvas.style.height = `${height / ratio}px`;
}

/** Side of the corner mark as shares of an image's side, and its minimum in CSS pixels. */
const CORNER = { share: 0.28, least: 4, most: 16 };

/** Paints a mark: a folded upper right corner. */
function foldCorner(
  context: CanvasRenderingContext2D,
  { geometry, scrollTop, ratio }: GridScene,
  position: number,
): void {
  const { left, top, columns, pitch, side } = geometry;
  const size = Math.min(
    side,
    CORNER.most * ratio,
    Math.max(CORNER.least * ratio, Math.round(side * CORNER.share)),
  );
  const right = left + (position % columns) * pitch + side;
  const y = top + Math.floor(position / columns) * pitch - scrollTop;
  context.fillStyle = colourToken('--color-warning');
  context.beginPath();
  context.moveTo(right - size, y);
  context.lineTo(right, y);
  context.lineTo(right, y + size);
  context.fill();
}

function frameAround(
  context: CanvasRenderingContext2D,
  { geometry, positions, scrollTop, ratio }: GridScene,
  position: number,
  colour: string,
  cssWidth: number,
  dashes: readonly number[] = [],
): void {
  if (position < positions[0] || position >= positions[1]) return;
  const { left, top, columns, pitch, side } = geometry;
  const line = Math.max(1, Math.round(cssWidth * ratio));
  const x = left + (position % columns) * pitch - line / 2;
  const y = top + Math.floor(position / columns) * pitch - scrollTop - line / 2;
  context.lineWidth = line;
  context.strokeStyle = colourToken(colour);
  context.setLineDash(dashes.map((length) => length * ratio));
  context.strokeRect(x, y, side + line, side + line);
}

/** Records a performance mark when all visible images are first painted. */
function noteFirstDigits(areThere: () => boolean): void {
  if (isNoted || !areThere()) return;
  isNoted = true;
  performance.mark(FIRST_DIGITS);
}
