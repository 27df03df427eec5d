import type { Camera } from './camera';
import type { MapPoints } from './points';

/** The screen, one 32-bit value per pixel. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}

export interface PointScene {
  readonly camera: Camera;
  readonly points: MapPoints;
  /** Samples in painting order, each once. */
  readonly order: Uint32Array;
  /** The colour of each sample. */
  readonly colours: Uint32Array;
  /** 0 for each highlighted sample; the others are painted beneath, in `dimmed`. */
  readonly fails: Uint8Array;
  readonly ground: number;
  readonly dimmed: number;
  /** Side of a point, in pixels. */
  readonly side: number;
  /** Index in `order` from which highlighted points have `largeSide`; its length for none. */
  readonly largeFrom: number;
  readonly largeSide: number;
}

/** Paints every sample as a small square, those that are not highlighted first. */
export function paintPoints(raster: Raster, scene: PointScene): void {
  raster.pixels.fill(scene.ground);
  if (scene.fails.some((count) => count > 0)) paintLayer(raster, scene, false);
  paintLayer(raster, scene, true);
}

function paintLayer(raster: Raster, scene: PointScene, standsOut: boolean): void {
  const { order, largeFrom } = scene;
  paintSquares(raster, scene, standsOut, order.subarray(0, largeFrom), scene.side);
  paintSquares(raster, scene, standsOut, order.subarray(largeFrom), standsOut ? scene.largeSide : scene.side);
}

function paintSquares(
  { width, height, pixels }: Raster,
  { camera, points, colours, fails, dimmed }: PointScene,
  standsOut: boolean,
  samples: Uint32Array,
  side: number,
): void {
  const { scale, x: left, y: top } = camera;
  const half = side / 2;
  for (const sample of samples) {
    if (((fails[sample] ?? 0) === 0) !== standsOut) continue;
    const x = Math.round((points[2 * sample] ?? 0) * scale + left - half);
    const y = Math.round((points[2 * sample + 1] ?? 0) * scale + top - half);
    if (x < 0 || y < 0 || x + side > width || y + side > height) continue;
    const colour = standsOut ? (colours[sample] ?? 0) : dimmed;
    for (let row = y; row < y + side; row++) {
      const start = row * width + x;
      for (let pixel = start; pixel < start + side; pixel++) pixels[pixel] = colour;
    }
  }
}
