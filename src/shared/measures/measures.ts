/** A greyscale image: shape [height, width], 0 (paper) to 255 (ink), row-major. */
export interface GreyPicture {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Stroke statistics of an image. */
export interface Measures {
  /** Mean stroke width in pixels; NaN without ink. */
  readonly width: number;
  /** Slant in degrees, positive to the right; NaN without ink or height. */
  readonly slant: number;
  /** Mean of the pixels, in [0, 1]. */
  readonly ink: number;
}

export function measure(picture: GreyPicture): Measures {
  const moments = momentsOf(picture);
  return {
    width: widthOf(picture, moments),
    slant: slantOf(moments),
    ink: moments.mass / 255 / picture.pixels.length,
  };
}

/** Mean of the pixels, in [0, 1]. */
export function inkShare(picture: GreyPicture): number {
  return measure(picture).ink;
}

/**
 * Mean stroke width in pixels, computed from area and perimeter as for a bar: area = length x width, perimeter = 2 x
 * (length + width). No threshold is needed: the area is the sum of the ink, and the perimeter of a greyscale image is
 * its total variation.
 * @see https://en.wikipedia.org/wiki/Coarea_formula
 */
export function strokeWidth(picture: GreyPicture): number {
  return measure(picture).width;
}

/**
 * Slant of the ink in degrees: the shear, from second moments, that makes it upright.
 * @see https://fsix.github.io/mnist/Deskewing.html
 */
export function slant(picture: GreyPicture): number {
  return measure(picture).slant;
}

/** Moments of the ink, with x to the right and y down, and its bounding box, inclusive. */
interface Moments {
  readonly mass: number;
  readonly x: number;
  readonly y: number;
  readonly xy: number;
  readonly yy: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function momentsOf({ pixels, width, height }: GreyPicture): Moments {
  let [mass, x, y, xy, yy] = [0, 0, 0, 0, 0];
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let row = 0; row < height; row++) {
    let rowMass = 0;
    let rowX = 0;
    for (let column = 0; column < width; column++) {
      const value = pixels[row * width + column] ?? 0;
      if (value === 0) continue;
      rowMass += value;
      rowX += value * column;
      if (column < left) left = column;
      if (column > right) right = column;
    }
    if (rowMass === 0) continue;
    if (top > row) top = row;
    bottom = row;
    mass += rowMass;
    x += rowX;
    y += rowMass * row;
    xy += rowX * row;
    yy += rowMass * row * row;
  }
  return { mass, x, y, xy, yy, left, top, right, bottom };
}

function widthOf(picture: GreyPicture, moments: Moments): number {
  const area = moments.mass / 255;
  if (area === 0) return NaN;
  const quarter = totalVariation(picture, moments) / 4;
  // A blob has a smaller perimeter than any bar of the same area: it is treated as a square.
  return quarter - Math.sqrt(Math.max(0, quarter * quarter - area));
}

/** Sum of the gradient's magnitude over all cells between four pixels; the outside is paper. */
function totalVariation(
  { pixels, width, height }: GreyPicture,
  { left, top, right, bottom }: Moments,
): number {
  let sum = 0;
  for (let row = top - 1; row <= bottom; row++) {
    const hasUpper = row >= 0;
    const hasLower = row + 1 < height;
    let upperLeft = 0;
    let lowerLeft = 0;
    for (let column = left; column <= right + 1; column++) {
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

function slantOf({ mass, x, y, xy, yy }: Moments): number {
  const spread = yy - (y * y) / mass;
  if (mass === 0 || spread <= 0) return NaN;
  const shear = (xy - (x * y) / mass) / spread;
  return (Math.atan(-shear) * 180) / Math.PI;
}
