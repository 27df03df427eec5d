import { areaAverage } from './area-average';
import { quantile, type Raster, rasterOf, valueAt } from './raster';

/** The background is smooth, and so is looked for in a small copy of the image. */
const SMALL_SIDE = 64;

/** Window that strokes must be narrower than, as a share of the longest side. */
const WINDOW = 0.4;

/** Skewness from which it alone tells ink from ground: two tones have it where one covers a third of the image. */
const CLEAR_SKEWNESS = 0.7;

/** No background is taken to be darker than this, lest its noise be blown up. */
const LEAST_BACKGROUND = 64;

/**
 * How much darker than its background each pixel is; for light ink on a dark ground, how much lighter. The background
 * may be lit unevenly: it is what remains when everything narrower than 40% of the image is closed over, as with a
 * broad brush. Ink takes away a share of the light, in a shadow as beside it.
 * @param grey Lightness, 0 to 255.
 * @returns 255 times that share; about 0 on the background, below 0 where noise has it so.
 */
export function contrastWithBackground(grey: Raster): Raster {
  const small = reduced(grey);
  const isInverted = isLightOnDark(small);
  const lightAt = (raster: Raster, x: number, y: number) =>
    isInverted ? 255 - valueAt(raster, x, y) : valueAt(raster, x, y);
  const paper = rasterOf(small.width, small.height, (x, y) => lightAt(small, x, y));
  const background = closing(paper, Math.round((Math.max(small.width, small.height) * WINDOW) / 2));
  const scaleX = small.width / grey.width;
  const scaleY = small.height / grey.height;
  return rasterOf(grey.width, grey.height, (x, y) => {
    const light = interpolate(background, (x + 0.5) * scaleX - 0.5, (y + 0.5) * scaleY - 0.5);
    return (255 * (light - lightAt(grey, x, y))) / Math.max(light, LEAST_BACKGROUND);
  });
}

function reduced(raster: Raster): Raster {
  const { width, height } = raster;
  const scale = Math.min(SMALL_SIDE / Math.max(width, height), 1);
  const whole = { left: 0, top: 0, width, height };
  return areaAverage(
    raster,
    whole,
    Math.max(Math.round(width * scale), 1),
    Math.max(Math.round(height * scale), 1),
  );
}

/**
 * Ink is what there is less of. Against the mean of its surroundings, which takes the lighting out, a pixel of ink lies
 * far to one side and the background near on the other: the skewness has the sign of the ink. Where ink covers so much
 * of a tightly cropped image that it says little, the ground is what most of the edge shows.
 */
function isLightOnDark(raster: Raster): boolean {
  const surroundings = boxMean(raster, Math.ceil(Math.max(raster.width, raster.height) / 4));
  const differences = raster.values.map((value, index) => value - (surroundings.values[index] ?? 0));
  const skewness = meanPower(differences, 3) / meanPower(differences, 2) ** 1.5;
  return Math.abs(skewness) < CLEAR_SKEWNESS ? isEdgeDark(raster) : skewness > 0;
}

function meanPower(values: Float32Array, power: number): number {
  return values.reduce((sum, value) => sum + value ** power, 0) / values.length;
}

/** Whether most of the edge is darker than the middle between the darkest and the lightest. */
function isEdgeDark({ width, height, values }: Raster): boolean {
  const middle = (quantile(values, 0.02) + quantile(values, 0.98)) / 2;
  const edge = values.filter((_, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    return x === 0 || y === 0 || x === width - 1 || y === height - 1;
  });
  return edge.filter((value) => value < middle).length > edge.length / 2;
}

/** Mean of the window around each pixel, from sums over all rectangles that begin at the top left. */
function boxMean({ width, height, values }: Raster, radius: number): Raster {
  const sums = new Float64Array((width + 1) * (height + 1));
  const sumTo = (x: number, y: number) => sums[y * (width + 1) + x] ?? 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      sums[(y + 1) * (width + 1) + x + 1] =
        (values[y * width + x] ?? 0) + sumTo(x, y + 1) + sumTo(x + 1, y) - sumTo(x, y);
  return rasterOf(width, height, (x, y) => {
    const left = Math.max(x - radius, 0);
    const top = Math.max(y - radius, 0);
    const right = Math.min(x + radius + 1, width);
    const bottom = Math.min(y + radius + 1, height);
    const sum = sumTo(right, bottom) - sumTo(left, bottom) - sumTo(right, top) + sumTo(left, top);
    return sum / ((right - left) * (bottom - top));
  });
}

/** Grey-scale closing with a square: dark strokes narrower than it take the level of what surrounds them. */
function closing(raster: Raster, radius: number): Raster {
  return extreme(extreme(raster, radius, Math.max), radius, Math.min);
}

function extreme(raster: Raster, radius: number, choose: (a: number, b: number) => number): Raster {
  const { width, height } = raster;
  const alongRows = rasterOf(width, height, (x, y) => {
    let best = valueAt(raster, x, y);
    for (let other = Math.max(x - radius, 0); other <= Math.min(x + radius, width - 1); other += 1)
      best = choose(best, valueAt(raster, other, y));
    return best;
  });
  return rasterOf(width, height, (x, y) => {
    let best = valueAt(alongRows, x, y);
    for (let other = Math.max(y - radius, 0); other <= Math.min(y + radius, height - 1); other += 1)
      best = choose(best, valueAt(alongRows, x, other));
    return best;
  });
}

/** Value between pixels; beyond the edge that of the edge. */
function interpolate(raster: Raster, x: number, y: number): number {
  const clampedX = Math.min(Math.max(x, 0), raster.width - 1);
  const clampedY = Math.min(Math.max(y, 0), raster.height - 1);
  const left = Math.floor(clampedX);
  const top = Math.floor(clampedY);
  const right = Math.min(left + 1, raster.width - 1);
  const bottom = Math.min(top + 1, raster.height - 1);
  const across = clampedX - left;
  const upper = valueAt(raster, left, top) * (1 - across) + valueAt(raster, right, top) * across;
  const lower = valueAt(raster, left, bottom) * (1 - across) + valueAt(raster, right, bottom) * across;
  return upper + (lower - upper) * (clampedY - top);
}
