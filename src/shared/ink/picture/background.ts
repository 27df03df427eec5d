import { areaAverage } from './area-average';
import { quantile, type Raster, rasterOf, valueAt } from './raster';

/** The background is smooth, so it is estimated from a downscaled copy of the image. */
const SMALL_SIDE = 64;

/** Maximum stroke width, as a share of the longest side. */
const WINDOW = 0.4;

/**
 * Skewness above which it alone determines the polarity: that of two tones of which one covers a third of the image.
 */
const CLEAR_SKEWNESS = 0.7;

/** Lower bound of the background's lightness, which limits the amplification of noise. */
const LEAST_BACKGROUND = 64;

/**
 * Computes how much darker than its background each pixel is, or lighter, for light ink on a dark background. The
 * background is estimated by a morphological closing that removes everything narrower than 40% of the image, so that
 * uneven lighting is compensated. The contrast is relative, since ink absorbs a share of the light.
 * @param grey Lightness, 0 (black) to 255 (white).
 * @returns The relative contrast times 255: about 0 on the background, negative due to noise.
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
 * Assumes that ink covers the smaller area. Relative to the local mean, which removes the lighting, ink pixels deviate
 * far in one direction and the background slightly in the other, so the skewness has the sign of the ink. In tightly
 * cropped images, whose skewness is small, the background is the majority of the edge.
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

/** Whether most edge pixels are darker than the mean of the darkest and the lightest value. */
function isEdgeDark({ width, height, values }: Raster): boolean {
  const middle = (quantile(values, 0.02) + quantile(values, 0.98)) / 2;
  const edge = values.filter((_, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    return x === 0 || y === 0 || x === width - 1 || y === height - 1;
  });
  return edge.filter((value) => value < middle).length > edge.length / 2;
}

/** Mean of the window around each pixel, computed from a summed-area table. */
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

/** Greyscale closing with a square, which removes dark strokes narrower than the square. */
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

/** Bilinear interpolation; coordinates are clamped to the edge. */
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
