import { IMAGE_SIDE, PIXEL_COUNT } from '../mnist';
import { centreOfMass } from './centre-of-mass';
import { INK_MARGIN, INK_SIDE, MASS_CENTRE, type PreparedInk } from './prepared-ink';

/**
 * The last steps of MNIST's preparation: scales the peak to 1 and moves the ink by whole pixels to bring its centre of
 * mass to (14, 14), without leaving the image.
 * @param fitted Shape [784], non-negative and not all 0: ink fitted into the central 20 px square.
 */
export function centreByMass(fitted: Float32Array): PreparedInk {
  const levelled = withFullPeak(fitted);
  const { x, y } = centreOfMass(levelled);
  const room = roomAround(levelled);
  const right = clamp(wholePixels(MASS_CENTRE - x), -room.left, room.right);
  const down = clamp(wholePixels(MASS_CENTRE - y), -room.top, room.bottom);
  const pixels = shifted(levelled, right, down);
  return {
    pixels,
    box: { left: INK_MARGIN + right, top: INK_MARGIN + down, width: INK_SIDE, height: INK_SIDE },
    centreOfMass: { x: x + right, y: y + down },
  };
}

/** The offset of a symmetrical drawing is half a pixel: the bias makes its rounding deterministic. */
function wholePixels(distance: number): number {
  return Math.round(distance + 1e-6);
}

/** Quantised to 1/255, so that an image stored as bytes equals the network's input. */
function withFullPeak(pixels: Float32Array): Float32Array<ArrayBuffer> {
  const peak = pixels.reduce((highest, value) => Math.max(highest, value), 0);
  return pixels.map((value) => Math.round((value / peak) * 255) / 255);
}

/** Empty columns and rows on each side of the ink. */
function roomAround(pixels: Float32Array): Record<'left' | 'right' | 'top' | 'bottom', number> {
  const room = { left: IMAGE_SIDE, right: IMAGE_SIDE, top: IMAGE_SIDE, bottom: IMAGE_SIDE };
  for (let index = 0; index < pixels.length; index++) {
    if (pixels[index] === 0) continue;
    const column = index % IMAGE_SIDE;
    const row = Math.floor(index / IMAGE_SIDE);
    room.left = Math.min(room.left, column);
    room.right = Math.min(room.right, IMAGE_SIDE - 1 - column);
    room.top = Math.min(room.top, row);
    room.bottom = Math.min(room.bottom, IMAGE_SIDE - 1 - row);
  }
  return room;
}

function shifted(pixels: Float32Array, right: number, down: number): Float32Array<ArrayBuffer> {
  const result = new Float32Array(PIXEL_COUNT);
  for (let index = 0; index < pixels.length; index++) {
    const value = pixels[index] ?? 0;
    if (value > 0) result[index + right + down * IMAGE_SIDE] = value;
  }
  return result;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
