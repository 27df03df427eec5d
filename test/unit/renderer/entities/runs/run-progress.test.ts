import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isGap,
  newProgress,
  shareDone,
  withEvent,
  type RunProgress,
} from '../../../../../src/renderer/entities/runs/run-progress';
import { runState } from '../../../../../src/renderer/entities/runs/run-state';
import { runEventSchema, type RunEvent } from '../../../../../src/shared/training/events';

const ACCURACY = { official: 0.985, corrected: 0.986, perDigit: Array<number>(10).fill(0.98), loss: 0.05 };
const MODEL = '7f1c3f2e-6f0b-4a63-9f0e-8f5f4b0d9a11';

/** A run of two epochs of 100 steps, reported every 25 steps. */
function wholeRun(): RunEvent[] {
  const events: Record<string, unknown>[] = [
    { type: 'started', epochs: 2, stepsPerEpoch: 100, samples: 3200, validationSamples: 100, parameters: 10 },
  ];
  for (const epoch of [0, 1]) {
    for (const step of [25, 50, 75, 100])
      events.push({
        type: 'progress',
        epoch,
        step,
        loss: 1 / (epoch * 100 + step),
        accuracy: 0.9,
        learningRate: 0.001,
        samplesPerSecond: 5000,
        secondsLeft: 3,
      });
    events.push({
      type: 'epoch',
      epoch,
      seconds: 1,
      loss: 0.1,
      accuracy: 0.9,
      validationLoss: 0.2,
      validationAccuracy: 0.8 + epoch / 10,
      learningRate: 0.001,
    });
  }
  events.push({ type: 'finished', reason: 'completed', modelId: MODEL, accuracy: ACCURACY });
  return events.map((event, seq) => runEventSchema.parse({ ...event, seq }));
}

const replay = (events: readonly RunEvent[]): RunProgress => events.reduce(withEvent, newProgress());

describe('the progress of a run', () => {
  it('follows from its events', () => {
    const progress = replay(wholeRun());
    expect(progress.plan?.epochs).toBe(2);
    expect(progress.training.map(({ epoch }) => epoch)).toEqual([0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2]);
    expect(progress.validation).toEqual([
      { epoch: 1, loss: 0.2, accuracy: 0.8 },
      { epoch: 2, loss: 0.2, accuracy: 0.9 },
    ]);
    expect(progress.outcome).toMatchObject({ kind: 'finished', modelId: MODEL });
  });

  it('is the same when events are replayed, as after a reload', () => {
    fc.assert(
      fc.property(fc.nat({ max: 11 }), fc.nat({ max: 11 }), (a, b) => {
        const events = wholeRun();
        const replayed = [...events.slice(0, Math.max(a, b)), ...events.slice(Math.min(a, b)), ...events];
        expect(replay(replayed)).toEqual(replay(events));
      }),
    );
  });

  it('never decreases, and ends at 1', () => {
    let progress = newProgress();
    let before = 0;
    for (const event of wholeRun()) {
      progress = withEvent(progress, event);
      expect(shareDone(progress)).toBeGreaterThanOrEqual(before);
      before = shareDone(progress);
    }
    expect(before).toBe(1);
  });

  it('detects missing events', () => {
    const events = wholeRun();
    const progress = replay(events.slice(0, 3));
    expect(isGap(progress, events[2]!)).toBe(false);
    expect(isGap(progress, events[3]!)).toBe(false);
    expect(isGap(progress, events[4]!)).toBe(true);
  });
});

describe('warnings and outcomes of a run', () => {
  const UNWRITTEN = { type: 'warning', code: 'checkpoint-unwritten', detail: 'No room.', isDiskFull: true };
  const progressAfter = (...events: readonly object[]): RunProgress =>
    replay(events.map((event, seq) => runEventSchema.parse({ ...event, seq })));
  const [started, progressed] = wholeRun();

  it('shows equal warnings once, until they are over', () => {
    expect(progressAfter(started!, UNWRITTEN, UNWRITTEN).warnings).toEqual([
      { code: 'checkpoint-unwritten', isDiskFull: true, detail: 'No room.' },
    ]);
    expect(
      progressAfter(started!, UNWRITTEN, { type: 'warning-over', code: UNWRITTEN.code }).warnings,
    ).toEqual([]);
  });

  it('starts without old warnings and repeated points after an interruption', () => {
    const again = progressAfter(
      started!,
      progressed!,
      UNWRITTEN,
      { type: 'interrupted' },
      { type: 'warning', code: 'checkpoint-unreadable', detail: 'Damaged.' },
      started!,
      { type: 'restored', epoch: 0, step: 0 },
    );
    expect(again).toMatchObject({ outcome: null, training: [], step: 0 });
    expect(again.warnings.map(({ code }) => code)).toEqual(['checkpoint-unreadable']);
  });

  it('has an outcome, and the decision on its model', () => {
    expect(progressAfter(started!, { type: 'failed', code: 'diverged', message: 'No.' }).outcome).toEqual({
      kind: 'failed',
      code: 'diverged',
      message: 'No.',
    });
    const decided = [
      ...wholeRun(),
      { type: 'decided', decision: 'kept', baselineId: null },
      { type: 'decided', decision: 'used', baselineId: MODEL },
    ];
    expect(progressAfter(...decided).decided).toEqual({ decision: 'used', baselineId: MODEL });
    expect(progressAfter(...decided).outcome?.kind).toBe('finished');
  });
});

describe('runState', () => {
  const started = replay(wholeRun().slice(0, 3));

  it('uses the more advanced of the list and the events', () => {
    expect(runState({ state: 'queued' }, newProgress())).toBe('queued');
    expect(runState({ state: 'queued' }, started)).toBe('running');
    expect(runState({ state: 'running' }, replay(wholeRun()))).toBe('finished');
    expect(runState({ state: 'interrupted' }, started)).toBe('interrupted');
    expect(runState(undefined, started)).toBe('running');
  });

  it('includes pausing and resuming', () => {
    const paused = withEvent(started, { type: 'paused', seq: 3 });
    expect(runState({ state: 'running' }, paused)).toBe('paused');
    expect(runState({ state: 'paused' }, withEvent(paused, { type: 'resumed', seq: 4 }))).toBe('running');
  });
});
