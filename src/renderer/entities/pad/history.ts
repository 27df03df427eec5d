/** An undo history of immutable states. */
export interface History<State> {
  /** Earlier states, the latest last. */
  readonly past: readonly State[];
  readonly present: State;
  /** Undone states, the next to redo first. */
  readonly future: readonly State[];
}

const MOST_STEPS = 200;

export function beginHistory<State>(present: State): History<State> {
  return { past: [], present, future: [] };
}

/** Adds a new state and drops the undone ones. */
export function commit<State>({ past, present }: History<State>, next: State): History<State> {
  return { past: [...past, present].slice(-MOST_STEPS), present: next, future: [] };
}

/** Returns the same steps applied to another initial state. */
export function withBeginning<State>(
  { past, present, future }: History<State>,
  state: State,
): History<State> {
  return past.length === 0
    ? { past, present: state, future }
    : { past: [state, ...past.slice(1)], present, future };
}

/** Goes one step back; returns the same history if there is none. */
export function undo<State>(history: History<State>): History<State> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
  };
}

/** Goes one step forward; returns the same history if there is none. */
export function redo<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}
