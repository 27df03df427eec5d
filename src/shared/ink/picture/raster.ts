/** A greyscale image: shape [height, width], row-major. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** Creates a raster from a function of the pixel coordinates. */
export function rasterOf(width: number, height: number, valueAt: (x: number, y: number) => number): Raster {
  const values = new Float32Array(width * height);
  for (let y = 0, index = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, index += 1) values[index] = valueAt(x, y);
  return { width, height, values };
}

/** A pixel's value; 0 outside the image. */
export function valueAt({ width, height, values }: Raster, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? 0 : (values[y * width + x] ?? 0);
}

/** Maximum number of values sorted for a quantile, which is sufficiently accurate and fast. */
const QUANTILE_VALUES = 20_000;

/** Computes a quantile; large arrays are subsampled evenly. */
export function quantile(values: Float32Array, share: number): number {
  const step = Math.max(Math.ceil(values.length / QUANTILE_VALUES), 1);
  const sorted = new Float32Array(Math.ceil(values.length / step));
  for (let index = 0; index < sorted.length; index += 1) sorted[index] = values[index * step] ?? 0;
  sorted.sort();
  return sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)] ?? 0;
}
