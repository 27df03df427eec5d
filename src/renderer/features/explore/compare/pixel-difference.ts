/**
 * Euclidean distance of two images of one size, with values scaled to [0, 1], as is usual for MNIST.
 * @param one Bytes from 0 (paper) to 255 (ink), as `other`.
 */
export function pixelDistance(one: Uint8Array, other: Uint8Array): number {
  let sum = 0;
  for (let pixel = 0; pixel < one.length; pixel++)
    sum += (((one[pixel] ?? 0) - (other[pixel] ?? 0)) / 255) ** 2;
  return Math.sqrt(sum);
}

type Rgb = readonly [red: number, green: number, blue: number];

/** Colours of a difference image: ink in both images, and in one only. */
export interface DifferenceColours {
  readonly paper: Rgb;
  readonly both: Rgb;
  readonly one: Rgb;
  readonly other: Rgb;
}

/**
 * The difference of two images as RGBA bytes: ink in both, in the first only and in the second only, each in
 * its colour.
 */
export function differenceImage(
  one: Uint8Array,
  other: Uint8Array,
  { paper, both, one: onlyOne, other: onlyOther }: DifferenceColours,
): Uint8ClampedArray<ArrayBuffer> {
  const image = new Uint8ClampedArray(4 * one.length);
  for (let pixel = 0; pixel < one.length; pixel++) {
    const [first, second] = [one[pixel] ?? 0, other[pixel] ?? 0];
    const shared = Math.min(first, second) / 255;
    const alone = Math.abs(first - second) / 255;
    const colour = first > second ? onlyOne : onlyOther;
    for (let channel = 0; channel < 3; channel++) {
      const ground = (paper[channel] ?? 0) * (1 - shared - alone);
      image[4 * pixel + channel] = ground + (both[channel] ?? 0) * shared + (colour[channel] ?? 0) * alone;
    }
    image[4 * pixel + 3] = 255;
  }
  return image;
}
