/** The uses of random numbers; each has an independent stream. */
export const Purpose = {
  initialWeights: 1,
  shuffle: 2,
  dropout: 3,
  augmentation: 4,
  holdOut: 5,
  folds: 6,
} as const;

/**
 * Derives a random key. Every random number of a run is a pure function of its seed and the position of its use, so
 * that there is no state to save and a resumed run continues identically.
 */
export function keyOf(...parts: readonly number[]): number {
  return parts.reduce((key, part) => scramble((key ^ scramble(part + GOLDEN)) >>> 0), 0);
}

const GOLDEN = 0x9e3779b9;

/** The finaliser of MurmurHash3 (Appleby, 2011): each bit of the result depends on each bit of `value`. */
function scramble(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/**
 * Creates a stream of uniform random numbers in [0, 1) from a key: sfc32 (Chris Doty-Humphrey's "small fast counter",
 * in PractRand), 32 bits per number.
 */
export function randomStream(key: number): () => number {
  let a = scramble(key);
  let b = scramble(key ^ 0x68e31da4);
  let c = scramble(key ^ 0xb5297a4d);
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  const WARM_UP = 12;
  for (let i = 0; i < WARM_UP; i++) next();
  return next;
}

/** Shuffles `values` in place (Fisher and Yates). */
export function shuffle(values: Int32Array, random: () => number): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const value = values[i] ?? 0;
    values[i] = values[j] ?? 0;
    values[j] = value;
  }
}
