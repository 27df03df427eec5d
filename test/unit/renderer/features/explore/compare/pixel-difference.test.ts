import { expect, it } from 'vitest';
import {
  differenceImage,
  pixelDistance,
} from '../../../../../../src/renderer/features/explore/compare/pixel-difference';

it('is 0 for equal images, and counts a pixel of full ink as 1', () => {
  expect(pixelDistance(Uint8Array.of(0, 255, 9), Uint8Array.of(0, 255, 9))).toBe(0);
  expect(pixelDistance(Uint8Array.of(0, 255, 0), Uint8Array.of(255, 0, 0))).toBeCloseTo(Math.SQRT2);
});

it('paints ink in both images, and in one only, in different colours', () => {
  const image = differenceImage(Uint8Array.of(255, 255, 0, 0), Uint8Array.of(255, 0, 255, 0), {
    paper: [255, 255, 255],
    both: [9, 9, 9],
    one: [0, 200, 0],
    other: [0, 0, 200],
  });
  expect([...image]).toEqual([9, 9, 9, 255, 0, 200, 0, 255, 0, 0, 200, 255, 255, 255, 255, 255]);
});
