/** A grey picture: `width` x `height` bytes row by row, 0 is paper and 255 is ink. */
export interface GreyPicture {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** How a digit is written, as numbers. */
export interface Measures {
  /** Mean width of the stroke in pixels; NaN without ink. */
  readonly width: number;
  /** Lean in degrees, to the right is positive; NaN without ink or height. */
  readonly slant: number;
  /** Mean of the pixels, in [0, 1]. */
  readonly ink: number;
}

export function measure(picture: GreyPicture): Measures {
  return { width: strokeWidth(picture), slant: slant(picture), ink: inkShare(picture) };
}

/** Mean of the pixels, in [0, 1]. */
export function inkShare({ pixels }: GreyPicture): number {
  let sum = 0;
  for (const value of pixels) sum += value;
  return sum / 255 / pixels.length;
}

/**
 * Mean width of the stroke in pixels, from its area and the length of its outline, as of a bar: area is
 * length x width, outline is 2 x (length + width). Neither needs a threshold: the area is the sum of the ink, and the
 * outline of a grey picture is its total variation.
 * @see https://en.wikipedia.org/wiki/Coarea_formula
 */
export function strokeWidth(picture: GreyPicture): number {
  const area = inkShare(picture) * picture.pixels.length;
  if (area === 0) return NaN;
  const quarter = totalVariation(picture) / 4;
  // A blot has less outline than any bar of its area: it is as wide as long.
  return quarter - Math.sqrt(Math.max(0, quarter * quarter - area));
}

/** Sum of the gradient's length over all cells between four pixels, the outside being paper. */
function totalVariation({ pixels, width, height }: GreyPicture): number {
  let sum = 0;
  for (let row = -1; row < height; row++) {
    const hasUpper = row >= 0;
    const hasLower = row + 1 < height;
    let upperLeft = 0;
    let lowerLeft = 0;
    for (let column = 0; column <= width; column++) {
      const isInside = column < width;
      const upperRight = hasUpper && isInside ? (pixels[row * width + column] ?? 0) : 0;
      const lowerRight = hasLower && isInside ? (pixels[(row + 1) * width + column] ?? 0) : 0;
      const across = upperRight - upperLeft + lowerRight - lowerLeft;
      const down = lowerLeft - upperLeft + lowerRight - upperRight;
      if (across !== 0 || down !== 0) sum += Math.sqrt(across * across + down * down);
      upperLeft = upperRight;
      lowerLeft = lowerRight;
    }
  }
  return sum / 2 / 255;
}

/**
 * Lean of the ink in degrees: the shear, by second moments, that would set it upright.
 * @see https://fsix.github.io/mnist/Deskewing.html
 */
export function slant({ pixels, width }: GreyPicture): number {
  let mass = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXY = 0;
  let sumYY = 0;
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    const value = pixels[pixel] ?? 0;
    if (value === 0) continue;
    const y = Math.floor(pixel / width);
    const x = pixel - y * width;
    mass += value;
    sumX += value * x;
    sumY += value * y;
    sumXY += value * x * y;
    sumYY += value * y * y;
  }
  const spread = sumYY - (sumY * sumY) / mass;
  if (mass === 0 || spread <= 0) return NaN;
  const shear = (sumXY - (sumX * sumY) / mass) / spread;
  return (Math.atan(-shear) * 180) / Math.PI;
}
