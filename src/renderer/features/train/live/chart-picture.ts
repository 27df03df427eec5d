import { themeColour } from './chart-options';
import type { Line } from './curves';

/** What a chart lets others do with it. */
export interface ChartHandle {
  /** The chart as it is shown, with its legend, as a PNG; null while there is none. */
  readonly picture: () => Promise<Uint8Array<ArrayBuffer>> | null;
}

const MARGIN = 24;
const LEGEND_HEIGHT = 32;
const SAMPLE = 22;

/** A chart's canvas on paper, with a legend above, as a PNG in the canvas' own resolution. */
export async function chartPicture(
  chart: HTMLCanvasElement,
  lines: readonly (Pick<Line, 'label' | 'colour' | 'isDashed'> & { readonly text: string })[],
): Promise<Uint8Array<ArrayBuffer>> {
  const scale = devicePixelRatio;
  const picture = new OffscreenCanvas(
    chart.width + 2 * MARGIN * scale,
    chart.height + (2 * MARGIN + LEGEND_HEIGHT) * scale,
  );
  const context = picture.getContext('2d');
  if (!context) throw new Error('No 2D canvas.');
  context.fillStyle = themeColour('--color-surface');
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(chart, MARGIN * scale, (MARGIN + LEGEND_HEIGHT) * scale);
  context.scale(scale, scale);
  context.font = `13px ${themeColour('--font-text')}`;
  context.textBaseline = 'middle';
  context.lineWidth = 2.5;
  let x = MARGIN;
  for (const { label, text, colour, isDashed } of lines) {
    const y = MARGIN + LEGEND_HEIGHT / 3;
    context.strokeStyle = themeColour(colour);
    context.setLineDash(isDashed ? [6, 4] : []);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + SAMPLE, y);
    context.stroke();
    const said = `${label} ${text}`;
    context.fillStyle = themeColour('--color-text');
    context.fillText(said, x + SAMPLE + 8, y);
    x += SAMPLE + 8 + context.measureText(said).width + MARGIN;
  }
  const blob = await picture.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
