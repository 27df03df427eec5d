import { quantile, type Raster } from './raster';

/** Contrast in levels of 255 below which nothing counts as ink: a faint stain, what a JPEG leaves on white. */
const LEAST_CONTRAST = 24;

/** Share of the ink's contrast from which a pixel belongs to a stroke. */
export const STROKE_LEVEL = 0.2;

/** Contrast of the darkest ink but a tenth: that tenth may be noise. */
const INK_QUANTILE = 0.9;

/** Shares of the pixels that lie low enough to be background, even where ink covers half of the image. */
const LOW = 0.05;
const MIDDLE = 0.25;

/** Where those shares of a normal distribution lie, in standard deviations below its mean. */
const LOW_DEVIATIONS = 1.645;
const MIDDLE_DEVIATIONS = 0.674;

/** How many times the noise a pixel must differ by. */
const NOISE_FACTOR = 4;

/**
 * How much ink each pixel holds, 0 to 1, with the noise of the background taken out; null where there is none at all.
 * @param contrast As `contrastWithBackground` gives it, in levels.
 */
export function inkOf({ width, height, values: contrast }: Raster): Raster | null {
  const { level, noise } = backgroundOf(contrast);
  const least = Math.max(NOISE_FACTOR * noise, LEAST_CONTRAST);
  const dark = contrast.filter((value) => value - level > least);
  if (dark.length === 0) return null;
  const full = quantile(dark, INK_QUANTILE) - level;
  // Cutting as much from the top keeps the middle of a soft edge where it is.
  const floor = Math.min(NOISE_FACTOR * noise, 0.4 * full);
  const span = full - 2 * floor;
  return { width, height, values: contrast.map((value) => clamp((value - level - floor) / span)) };
}

/** Mean and standard deviation of the background, as if normal, from the lowest quarter of all values. */
function backgroundOf(contrast: Float32Array): { level: number; noise: number } {
  const middle = quantile(contrast, MIDDLE);
  const noise = (middle - quantile(contrast, LOW)) / (LOW_DEVIATIONS - MIDDLE_DEVIATIONS);
  return { level: middle + MIDDLE_DEVIATIONS * noise, noise };
}

function clamp(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}
