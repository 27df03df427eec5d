/** Time constant in milliseconds, after which a bar has covered 63% of its distance. */
const TIME_CONSTANT = 30;

/** Shares closer than this look the same. */
const INVISIBLE = 0.001;

/**
 * Moves each share towards its target by exponential decay.
 * @param shown Modified in place.
 * @param elapsed Milliseconds since the last call; infinity completes the movement.
 * @returns Whether all have reached their targets.
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
