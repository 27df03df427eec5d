/** States that can be gone back to and forth between. */
export interface History<State> {
  /** Earlier states, the latest last. */
  readonly past: readonly State[];
  readonly present: State;
  /** States that were undone, the next to redo first. */
  readonly future: readonly State[];
}

const MOST_STEPS = 200;

export function beginHistory<State>(present: State): History<State> {
  return { past: [], present, future: [] };
}

/** Goes on to a new state; what was undone is gone then. */
export function commit<State>({ past, present }: History<State>, next: State): History<State> {
  return { past: [...past, present].slice(-MOST_STEPS), present: next, future: [] };
}

/** The same steps, but from another beginning. */
export function withBeginning<State>(
  { past, present, future }: History<State>,
  state: State,
): History<State> {
  return past.length === 0
    ? { past, present: state, future }
    : { past: [state, ...past.slice(1)], present, future };
}

/** One step back; the same history where there is none. */
export function undo<State>(history: History<State>): History<State> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
  };
}

/** One step forth; the same history where there is none. */
export function redo<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}
