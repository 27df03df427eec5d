/** @typedef {import('./stages.mjs').TestStage} TestStage */

/** The number of stages of a group that run in parallel. */
const AT_A_TIME = 2;

/**
 * Groups consecutive static stages, which can run in parallel; every other stage is its own group.
 *
 * @param {readonly TestStage[]} stages
 * @returns {TestStage[][]} in the same order
 */
export function groupsOf(stages) {
  /** @type {TestStage[][]} */
  const groups = [];
  for (const stage of stages) {
    const last = groups.at(-1);
    if (stage.isStatic && last?.every(({ isStatic }) => isStatic)) last.push(stage);
    else groups.push([stage]);
  }
  return groups;
}

/**
 * Runs `work` for all items, two at a time.
 *
 * @template T, R
 * @param {readonly T[]} items
 * @param {(item: T) => Promise<R>} work
 * @returns {Promise<R[]>} in the order of the items
 */
export async function twoAtATime(items, work) {
  const waiting = [...items.entries()];
  /** @type {R[]} */
  const results = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  return results;
}
