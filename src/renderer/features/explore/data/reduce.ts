/** Reduces the picture at `offset` of `pixels` into `side` x `side` bytes at `targetOffset` of `target`. */
export type Reducer = (pixels: Uint8Array, offset: number, target: Uint8Array, targetOffset: number) => void;

/** The pixels that a smaller one covers along one axis, and its share in each. */
interface Span {
  readonly first: number;
  readonly weights: Float32Array;
}

/**
 * Makes pictures of one size smaller: each new pixel is the mean of what it covers. The picture stands in the
 * middle of a square; beside it is paper. What can be known beforehand is worked out once, for 70,000 pictures.
 */
export function reducerTo(side: number, width: number, height: number): Reducer {
  const square = Math.max(width, height);
  const columns = spans(side, square, width);
  const rows = spans(side, square, height);
  const narrow = new Float32Array(side * height);
  return (pixels, offset, target, targetOffset) => {
    for (let y = 0; y < height; y++)
      for (let x = 0; x < side; x++) {
        const span = columns[x];
        if (!span) continue;
        const { first, weights } = span;
        let sum = 0;
        for (let k = 0; k < weights.length; k++)
          sum += (weights[k] ?? 0) * (pixels[offset + y * width + first + k] ?? 0);
        narrow[y * side + x] = sum;
      }
    for (let y = 0; y < side; y++) {
      const span = rows[y];
      if (!span) continue;
      const { first, weights } = span;
      for (let x = 0; x < side; x++) {
        let sum = 0;
        for (let k = 0; k < weights.length; k++)
          sum += (weights[k] ?? 0) * (narrow[(first + k) * side + x] ?? 0);
        target[targetOffset + y * side + x] = Math.round(sum);
      }
    }
  };
}

/** @param length Of the picture along this axis; it stands in the middle of `square`. */
function spans(side: number, square: number, length: number): Span[] {
  const step = square / side;
  const margin = (square - length) / 2;
  return Array.from({ length: side }, (_, index) => {
    const from = Math.max(0, index * step - margin);
    const to = Math.min(length, (index + 1) * step - margin);
    const first = Math.floor(from);
    const count = Math.max(0, Math.ceil(to) - first);
    const weights = Float32Array.from({ length: count }, (_, k) => {
      const overlap = Math.min(first + k + 1, to) - Math.max(first + k, from);
      return Math.max(0, overlap) / step;
    });
    return { first, weights };
  });
}
