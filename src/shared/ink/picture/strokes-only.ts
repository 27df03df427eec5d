import type { Area } from './area-average';
import { STROKE_LEVEL } from './ink';
import type { Raster } from './raster';

/** Connected patches smaller than this share of the largest patch are specks. */
const SPECK = 0.02;

/** Patches at the edge are removed if the ink inside is at least this share of the largest of them. */
const INNER = 0.1;

interface Patch {
  readonly pixels: readonly number[];
  readonly area: Area;
}

/**
 * Removes specks, and patches that touch the edge, such as a table or a shadow. Returns the remaining ink and its
 * bounding box, or null if no stroke remains. If there is little other ink, the patches at the edge are a cropped digit
 * and are preserved.
 */
export function withoutSpecks({ width, height, values }: Raster): { ink: Raster; box: Area } | null {
  const patches = connectedPatches(width, height, values);
  if (patches.length === 0) return null;
  const inner = patches.filter(({ area }) => !touchesEdge(area, width, height));
  const candidates = largestOf(inner) >= INNER * largestOf(patches) ? inner : patches;
  const leastPixels = SPECK * largestOf(candidates);
  const strokes = new Set(candidates.filter(({ pixels }) => pixels.length >= leastPixels));
  const kept = new Float32Array(values);
  for (const patch of patches) if (!strokes.has(patch)) for (const pixel of patch.pixels) kept[pixel] = 0;
  return { ink: { width, height, values: kept }, box: around([...strokes].map(({ area }) => area)) };
}

function largestOf(patches: readonly Patch[]): number {
  return patches.reduce((largest, { pixels }) => Math.max(largest, pixels.length), 0);
}

function touchesEdge(
  { left, top, width, height }: Area,
  pictureWidth: number,
  pictureHeight: number,
): boolean {
  return left === 0 || top === 0 || left + width === pictureWidth || top + height === pictureHeight;
}

/** Finds the connected components of stroke pixels (8-connectivity). */
function connectedPatches(width: number, height: number, values: Float32Array): Patch[] {
  const seen = new Uint8Array(values.length);
  const patches: Patch[] = [];
  for (const [start, value] of values.entries())
    if (value >= STROKE_LEVEL && seen[start] === 0)
      patches.push(patchFrom(start, width, height, values, seen));
  return patches;
}

function patchFrom(
  start: number,
  width: number,
  height: number,
  values: Float32Array,
  seen: Uint8Array,
): Patch {
  const pixels = [start];
  seen[start] = 1;
  let [left, right, top, bottom] = [width, 0, height, 0];
  // The array serves as a queue: neighbours are appended during the iteration.
  for (const pixel of pixels) {
    const x = pixel % width;
    const y = (pixel - x) / width;
    [left, right, top, bottom] = [
      Math.min(left, x),
      Math.max(right, x),
      Math.min(top, y),
      Math.max(bottom, y),
    ];
    for (let nearY = Math.max(y - 1, 0); nearY <= Math.min(y + 1, height - 1); nearY += 1)
      for (let nearX = Math.max(x - 1, 0); nearX <= Math.min(x + 1, width - 1); nearX += 1) {
        const near = nearY * width + nearX;
        if (seen[near] === 1 || (values[near] ?? 0) < STROKE_LEVEL) continue;
        seen[near] = 1;
        pixels.push(near);
      }
  }
  return { pixels, area: { left, top, width: right - left + 1, height: bottom - top + 1 } };
}

function around(areas: readonly Area[]): Area {
  const left = Math.min(...areas.map((area) => area.left));
  const top = Math.min(...areas.map((area) => area.top));
  const right = Math.max(...areas.map((area) => area.left + area.width));
  const bottom = Math.max(...areas.map((area) => area.top + area.height));
  return { left, top, width: right - left, height: bottom - top };
}
