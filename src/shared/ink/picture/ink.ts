import { quantile, type Raster } from './raster';

/** Minimum contrast of ink, of 255: above faint stains and JPEG artefacts. */
const LEAST_CONTRAST = 24;

/** Minimum share of the ink's contrast for a stroke pixel. */
export const STROKE_LEVEL = 0.2;

/** Quantile of the ink's full contrast; the darkest tenth may be noise. */
const INK_QUANTILE = 0.9;

/** Quantiles that are background even if ink covers half of the image. */
const LOW = 0.05;
const MIDDLE = 0.25;

/** These quantiles of a normal distribution, in standard deviations below its mean. */
const LOW_DEVIATIONS = 1.645;
const MIDDLE_DEVIATIONS = 0.674;

/** Minimum contrast of ink, as a multiple of the noise. */
const NOISE_FACTOR = 4;

/**
 * Computes the ink of each pixel, 0 (paper) to 1 (ink), with the background's noise removed; null if there is no ink.
 * @param contrast The result of `contrastWithBackground`, up to 255.
 */
export function inkOf({ width, height, values: contrast }: Raster): Raster | null {
  const { level, noise } = backgroundOf(contrast);
  const least = Math.max(NOISE_FACTOR * noise, LEAST_CONTRAST);
  const dark = contrast.filter((value) => value - level > least);
  if (dark.length === 0) return null;
  const full = quantile(dark, INK_QUANTILE) - level;
  // Clipping the same amount at the top preserves the midpoint of a soft edge.
  const floor = Math.min(NOISE_FACTOR * noise, 0.4 * full);
  const span = full - 2 * floor;
  return { width, height, values: contrast.map((value) => clamp((value - level - floor) / span)) };
}

/**
 * Estimates the mean and standard deviation of the background, assumed normal, from the lowest quarter of the values.
 */
function backgroundOf(contrast: Float32Array): { level: number; noise: number } {
  const middle = quantile(contrast, MIDDLE);
  const noise = (middle - quantile(contrast, LOW)) / (LOW_DEVIATIONS - MIDDLE_DEVIATIONS);
  return { level: middle + MIDDLE_DEVIATIONS * noise, noise };
}

function clamp(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}
