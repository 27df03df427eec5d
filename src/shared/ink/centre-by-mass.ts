import { IMAGE_SIDE, PIXEL_COUNT } from '../mnist';
import { centreOfMass } from './centre-of-mass';
import { INK_MARGIN, INK_SIDE, MASS_CENTRE, type PreparedInk } from './prepared-ink';

/**
 * The last steps of making an image as MNIST was made, alike for strokes and photographs: the peak becomes 1, and the
 * ink moves by whole pixels until its centre of mass is at (14, 14), but never out of the frame.
 * @param fitted 784 values of at least 0, not all 0: ink fitted into the 20 px square in the middle.
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

/** A symmetrical drawing lies half a pixel off: without the bias its rounding would waver. */
function wholePixels(distance: number): number {
  return Math.round(distance + 1e-6);
}

/** In steps of 1/255, so that an image kept as bytes is the very one that the network saw. */
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
