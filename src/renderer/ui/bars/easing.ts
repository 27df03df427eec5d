/** After this many milliseconds a bar has gone 63% of its way: fast enough to follow the pen, slow enough to be followed. */
const TIME_CONSTANT = 30;

/** Shares closer than this look the same. */
const INVISIBLE = 0.001;

/**
 * Moves each share on its way to its target, as a spring without overshoot does.
 * @param shown Changed in place.
 * @param elapsed Milliseconds since the last call; infinity goes all the way.
 * @returns Whether all have arrived.
 */
export function ease(shown: Float32Array, targets: readonly number[], elapsed: number): boolean {
  const part = 1 - Math.exp(-elapsed / TIME_CONSTANT);
  let hasArrived = true;
  for (const [index, target] of targets.entries()) {
    const share = shown[index] ?? 0;
    const isThere = Math.abs(target - share) < INVISIBLE;
    shown[index] = isThere ? target : share + (target - share) * part;
    hasArrived &&= isThere;
  }
  return hasArrived;
}
