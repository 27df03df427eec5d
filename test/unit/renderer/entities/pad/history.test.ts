import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginHistory,
  commit,
  redo,
  undo,
  withBeginning,
} from '../../../../../src/renderer/entities/pad/history';

describe('history', () => {
  it('goes back and forward through all states', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 50 }), (states) => {
        let history = beginHistory(0);
        for (const state of states) history = commit(history, state);
        const seen: number[] = [];
        while (history.past.length > 0) {
          seen.unshift(history.present);
          history = undo(history);
        }
        expect(history.present).toBe(0);
        expect(seen).toEqual(states);
        for (const state of states) {
          history = redo(history);
          expect(history.present).toBe(state);
        }
        expect(redo(history)).toBe(history);
      }),
    );
  });

  it('drops undone states when a new one is added', () => {
    const history = commit(undo(commit(beginHistory('a'), 'b')), 'c');
    expect(redo(history)).toBe(history);
    expect(undo(history).present).toBe('a');
  });

  it('stays the same if there is nothing to undo', () => {
    const history = beginHistory('a');
    expect(undo(history)).toBe(history);
  });

  it('limits the number of steps', () => {
    let history = beginHistory(0);
    for (let state = 1; state <= 500; state++) history = commit(history, state);
    expect(history.past.length).toBe(200);
    expect(history.past[0]).toBe(300);
  });

  it('keeps the later steps when the initial state is replaced', () => {
    expect(withBeginning(beginHistory('blank'), 'draft').present).toBe('draft');
    const changed = withBeginning(commit(commit(beginHistory('blank'), 'one'), 'two'), 'draft');
    expect(changed.present).toBe('two');
    expect(undo(undo(changed)).present).toBe('draft');
  });
});
