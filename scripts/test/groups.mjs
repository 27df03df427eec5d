/** @typedef {import('./stages.mjs').TestStage} TestStage */

/** So many stages of a group run at a time. */
const AT_A_TIME = 2;

/**
 * Divides stages into those that run one after the other, and neighbours that may run at the same time.
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
 * Does something for all items, two at a time; the next begins when one of them ends.
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
