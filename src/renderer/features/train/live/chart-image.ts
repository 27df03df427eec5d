import { colourToken, textFont } from '../../../state/colours';
import type { Line } from './curves';
import { legendRows } from './legend-rows';

/** Operations of a chart for its parent. */
export interface ChartHandle {
  /** The chart as displayed, with its legend, as a PNG; null while there is none. */
  readonly image: () => Promise<Uint8Array<ArrayBuffer>> | null;
}

/** Lengths in rem. */
const MARGIN = 1.5;
const ROW = 1.5;
const SAMPLE = 1.5;
const GAP = 0.5;
const TEXT = 0.8125;
const THICKNESS = 0.15;

/**
 * Renders a chart's canvas on paper, with a legend above, as a PNG in the canvas' resolution.
 * @param rem CSS pixels per rem.
 */
export async function chartImage(
  chart: HTMLCanvasElement,
  lines: readonly (Pick<Line, 'label' | 'colour' | 'isDashed'> & { readonly text: string })[],
  rem: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const unit = devicePixelRatio * rem;
  const margin = MARGIN * unit;
  const font = `${TEXT * unit}px ${textFont()}`;
  const entries = lines.map(({ label, text, ...look }) => ({ ...look, said: `${label} ${text}` }));
  const widths = entries.map(({ said }) => (SAMPLE + GAP) * unit + widthOf(said, font));
  const indices = legendRows(widths, margin, chart.width);
  const legendHeight = ((indices.at(-1)?.row ?? -1) + 1) * ROW * unit;

  const target = new OffscreenCanvas(chart.width + 2 * margin, chart.height + legendHeight + 2 * margin);
  const context = contextOf(target);
  context.fillStyle = colourToken('--color-surface');
  context.fillRect(0, 0, target.width, target.height);
  context.drawImage(chart, margin, margin + legendHeight);
  context.font = font;
  context.textBaseline = 'middle';
  context.lineWidth = THICKNESS * unit;
  for (const [index, { said, colour, isDashed }] of entries.entries()) {
    const { row, x: right } = indices[index] ?? { row: 0, x: 0 };
    const [x, y] = [margin + right, margin + (row + 0.5) * ROW * unit];
    context.strokeStyle = colourToken(colour);
    context.setLineDash(isDashed ? [0.4 * unit, 0.25 * unit] : []);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + SAMPLE * unit, y);
    context.stroke();
    context.fillStyle = colourToken('--color-text');
    context.fillText(said, x + (SAMPLE + GAP) * unit, y);
  }
  const blob = await target.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

function widthOf(text: string, font: string): number {
  const context = contextOf(new OffscreenCanvas(1, 1));
  context.font = font;
  return context.measureText(text).width;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2D canvas.');
  return context;
}
