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
  it('goes back through all states and forth again', () => {
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

  it('forgets what was undone once something new is done', () => {
    const history = commit(undo(commit(beginHistory('a'), 'b')), 'c');
    expect(redo(history)).toBe(history);
    expect(undo(history).present).toBe('a');
  });

  it('stays where it is with nothing to undo', () => {
    const history = beginHistory('a');
    expect(undo(history)).toBe(history);
  });

  it('keeps only so many steps', () => {
    let history = beginHistory(0);
    for (let state = 1; state <= 500; state++) history = commit(history, state);
    expect(history.past.length).toBe(200);
    expect(history.past[0]).toBe(300);
  });

  it('another beginning leaves the steps since then as they are', () => {
    expect(withBeginning(beginHistory('blank'), 'draft').present).toBe('draft');
    const changed = withBeginning(commit(commit(beginHistory('blank'), 'one'), 'two'), 'draft');
    expect(changed.present).toBe('two');
    expect(undo(undo(changed)).present).toBe('draft');
  });
});
