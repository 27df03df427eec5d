import type { Accuracy } from '../../../shared/model/card';
import type { Insight } from '../../../shared/training/insight';
import type { RunEvent, RunEventOf } from '../../../shared/training/events';

/** One point of a curve. */
export interface CurvePoint {
  /** Epochs done at that point, with fractions. */
  readonly epoch: number;
  /** Mean crossentropy in nats. */
  readonly loss: number;
  /** Share read rightly. */
  readonly accuracy: number;
}

export type RunOutcome =
  | {
      readonly kind: 'finished';
      readonly reason: RunEventOf<'finished'>['reason'];
      readonly modelId: string;
      readonly accuracy: Accuracy;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'interrupted' };

/** What a run showed of its network after an epoch. */
export interface EpochInsight {
  /** Counted from 1. */
  readonly epoch: number;
  readonly insight: Insight;
}

/** All that a run has said so far. */
export interface RunProgress {
  /** `seq` of the last event taken in, or -1. */
  readonly lastSeq: number;
  /** What the run set out to do; null before it started. */
  readonly plan: Omit<RunEventOf<'started'>, 'type' | 'seq'> | null;
  readonly isPaused: boolean;
  /** Epoch under way, from 0. */
  readonly epoch: number;
  /** Steps done in that epoch. */
  readonly step: number;
  /** The latest figures; null before the first. */
  readonly latest: Omit<RunEventOf<'progress'>, 'type' | 'seq' | 'epoch' | 'step'> | null;
  /** Grow in place: a later progress of the same run shares them. */
  readonly training: CurvePoint[];
  readonly validation: CurvePoint[];
  /** What was shown after each epoch that has ended; grows in place too. */
  readonly insights: EpochInsight[];
  /** Null while the run can still say more. */
  readonly outcome: RunOutcome | null;
}

export function newProgress(): RunProgress {
  return {
    lastSeq: -1,
    plan: null,
    isPaused: false,
    epoch: 0,
    step: 0,
    latest: null,
    training: [],
    validation: [],
    insights: [],
    outcome: null,
  };
}

/** Whether events are missing between a progress and the event that came. */
export function isGap({ lastSeq }: RunProgress, event: RunEvent): boolean {
  return event.seq > lastSeq + 1;
}

/**
 * Takes in the next event. One that came before is left out, so the same events can be told twice.
 */
export function withEvent(progress: RunProgress, event: RunEvent): RunProgress {
  if (event.seq <= progress.lastSeq) return progress;
  return { ...progress, ...changeOf(progress, event), lastSeq: event.seq };
}

function changeOf(progress: RunProgress, event: RunEvent): Partial<RunProgress> {
  switch (event.type) {
    case 'started': {
      const { epochs, stepsPerEpoch, samples, validationSamples, parameters } = event;
      return { plan: { epochs, stepsPerEpoch, samples, validationSamples, parameters } };
    }
    case 'progress': {
      const { epoch, step, loss, accuracy, learningRate, samplesPerSecond, secondsLeft } = event;
      const stepsPerEpoch = progress.plan?.stepsPerEpoch ?? step;
      progress.training.push({ epoch: epoch + step / Math.max(1, stepsPerEpoch), loss, accuracy });
      return { epoch, step, latest: { loss, accuracy, learningRate, samplesPerSecond, secondsLeft } };
    }
    case 'epoch': {
      const { epoch, validationLoss, validationAccuracy, insight } = event;
      if (insight) progress.insights.push({ epoch: epoch + 1, insight });
      if (validationLoss !== null && validationAccuracy !== null)
        progress.validation.push({ epoch: epoch + 1, loss: validationLoss, accuracy: validationAccuracy });
      return { epoch, step: progress.plan?.stepsPerEpoch ?? progress.step };
    }
    case 'paused':
      return { isPaused: true };
    case 'resumed':
      return { isPaused: false };
    case 'finished': {
      const { reason, modelId, accuracy } = event;
      return { isPaused: false, outcome: { kind: 'finished', reason, modelId, accuracy } };
    }
    case 'cancelled':
      return { isPaused: false, outcome: { kind: 'cancelled' } };
    case 'restored':
      return restoredTo(progress, event);
    case 'warning':
      return {};
    case 'interrupted':
      return { isPaused: false, outcome: { kind: 'interrupted' } };
    case 'failed':
      return { isPaused: false, outcome: { kind: 'failed', message: event.message } };
  }
}

/** What a run told of steps that it has to take again no longer holds. */
function restoredTo({ training, validation, insights, plan }: RunProgress, at: RunEventOf<'restored'>) {
  const { epoch, step } = at;
  const place = epoch + step / Math.max(1, plan?.stepsPerEpoch ?? step);
  const kept = <Point extends { readonly epoch: number }>(points: readonly Point[]): Point[] =>
    points.filter((point) => point.epoch <= place);
  return {
    epoch,
    step,
    training: kept(training),
    validation: kept(validation),
    insights: kept(insights),
    isPaused: false,
    outcome: null,
  };
}

/** Share of all steps of a run that are done, in [0, 1]. */
export function shareDone({ plan, epoch, step, outcome }: RunProgress): number {
  if (outcome?.kind === 'finished') return 1;
  if (!plan) return 0;
  return Math.min(1, (epoch * plan.stepsPerEpoch + step) / (plan.epochs * plan.stepsPerEpoch));
}
