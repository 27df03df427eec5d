import { IMAGE_SIDE, PIXEL_COUNT } from '../../../../shared/mnist';
import { samplePixels, type Dataset } from '../dataset';
import { SAMPLE_COUNT } from '../sample-ref';

/** Gives the bytes of a sample at some side: `side` x `side`, row by row. */
export type PictureSource = (number: number) => Uint8Array;

/**
 * Pictures at a side that divides 28, each the mean of the pixels that it covers. Computed when first seen,
 * and kept: at side 14 all samples take 14 MB.
 */
export function reducedPictures(dataset: Dataset, side: number): PictureSource {
  if (side >= IMAGE_SIDE) return (number) => samplePixels(dataset, number);
  const size = side * side;
  const pictures = new Uint8Array(SAMPLE_COUNT * size);
  const isReady = new Uint8Array(SAMPLE_COUNT);
  return (number) => {
    const picture = pictures.subarray(number * size, (number + 1) * size);
    if (!isReady[number]) {
      reduce(samplePixels(dataset, number), picture, side);
      isReady[number] = 1;
    }
    return picture;
  };
}

/**
 * Reduces a 28x28 picture by area-averaging.
 * @param side A divisor of 28: the side of `target`.
 */
export function reduce(picture: Uint8Array, target: Uint8Array, side: number): void {
  const block = IMAGE_SIDE / side;
  const sums = new Uint32Array(side * side);
  for (let pixel = 0; pixel < PIXEL_COUNT; pixel++) {
    const row = Math.floor(Math.floor(pixel / IMAGE_SIDE) / block);
    const cell = row * side + Math.floor((pixel % IMAGE_SIDE) / block);
    sums[cell] = (sums[cell] ?? 0) + (picture[pixel] ?? 0);
  }
  for (const [cell, sum] of sums.entries()) target[cell] = Math.round(sum / (block * block));
}
