import type { Accuracy } from '../../../shared/model/card';
import type { Insight } from '../../../shared/training/insight';
import type { RunEvent, RunEventOf, RunFailure, WarningCode } from '../../../shared/training/events';

/** One point of a curve. */
export interface CurvePoint {
  /** Epochs completed at that point, with fractions. */
  readonly epoch: number;
  /** Mean cross-entropy, in nats. */
  readonly loss: number;
  /** Share of correct predictions, in [0, 1]. */
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
  | { readonly kind: 'failed'; readonly code: RunFailure | null; readonly message: string }
  | { readonly kind: 'interrupted' };

/** A condition that holds until the run reports its end. */
export interface RunWarning {
  readonly code: WarningCode;
  readonly isDiskFull: boolean;
  /** The system's message, in English. */
  readonly detail: string;
}

/** Figures of the network after an epoch. */
export interface EpochInsight {
  /** Counted from 1. */
  readonly epoch: number;
  readonly insight: Insight;
}

/** The state of a run, computed from its events. */
export interface RunProgress {
  /** `seq` of the last processed event, or -1. */
  readonly lastSeq: number;
  /** The plan of the run; null before it started. */
  readonly plan: Omit<RunEventOf<'started'>, 'type' | 'seq'> | null;
  readonly isPaused: boolean;
  /** Current epoch, from 0. */
  readonly epoch: number;
  /** Steps completed in that epoch. */
  readonly step: number;
  /** The latest figures; null before the first. */
  readonly latest: Omit<RunEventOf<'progress'>, 'type' | 'seq' | 'epoch' | 'step'> | null;
  /** Grows in place: later progress objects of the run share it. */
  readonly training: CurvePoint[];
  readonly validation: CurvePoint[];
  /** Figures after each completed epoch; grows in place too. */
  readonly insights: EpochInsight[];
  readonly warnings: readonly RunWarning[];
  /** Null until the run is over. */
  readonly outcome: RunOutcome | null;
  /** The user's decision on its model; null before there is one. */
  readonly decided: Pick<RunEventOf<'decided'>, 'decision' | 'baselineId'> | null;
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
    warnings: [],
    outcome: null,
    decided: null,
  };
}

/** Whether events are missing between a progress and a received event. */
export function isGap({ lastSeq }: RunProgress, event: RunEvent): boolean {
  return event.seq > lastSeq + 1;
}

/** Applies the next event. Events that were applied before are ignored, so that a replay is harmless. */
export function withEvent(progress: RunProgress, event: RunEvent): RunProgress {
  if (event.seq <= progress.lastSeq) return progress;
  return { ...progress, ...changeOf(progress, event), lastSeq: event.seq };
}

function changeOf(progress: RunProgress, event: RunEvent): Partial<RunProgress> {
  switch (event.type) {
    case 'started': {
      const { epochs, stepsPerEpoch, samples, validationSamples, parameters } = event;
      const plan = { epochs, stepsPerEpoch, samples, validationSamples, parameters };
      // The run may have been interrupted before, with warnings that no longer hold.
      return { plan, warnings: progress.warnings.filter(isOfThisStart), isPaused: false, outcome: null };
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
    case 'warning': {
      const { code, isDiskFull = false, detail } = event;
      return { warnings: [...withoutWarning(progress, code), { code, isDiskFull, detail }] };
    }
    case 'warning-over':
      return { warnings: withoutWarning(progress, event.code) };
    case 'interrupted':
      return { isPaused: false, outcome: { kind: 'interrupted' } };
    case 'failed':
      return {
        isPaused: false,
        outcome: { kind: 'failed', code: event.code ?? null, message: event.message },
      };
    case 'decided':
      return { decided: { decision: event.decision, baselineId: event.baselineId } };
  }
}

function withoutWarning({ warnings }: RunProgress, code: WarningCode): RunWarning[] {
  return warnings.filter((warning) => warning.code !== code);
}

/** The only warning that is reported before a run has started. */
function isOfThisStart({ code }: RunWarning): boolean {
  return code === 'checkpoint-unreadable';
}

/** Drops points of steps that a resumed run repeats. */
function restoredTo({ training, validation, insights, plan }: RunProgress, at: RunEventOf<'restored'>) {
  const { epoch, step } = at;
  const position = epoch + step / Math.max(1, plan?.stepsPerEpoch ?? step);
  const untilNow = <Point extends { readonly epoch: number }>(points: readonly Point[]): Point[] =>
    points.filter((point) => point.epoch <= position);
  return {
    epoch,
    step,
    training: untilNow(training),
    validation: untilNow(validation),
    insights: untilNow(insights),
    isPaused: false,
    outcome: null,
  };
}

/** Epochs trained so far, with fractions. */
export function epochsDone({ plan, epoch, step }: RunProgress): number {
  return plan ? epoch + step / Math.max(1, plan.stepsPerEpoch) : 0;
}

/** Completed share of all steps of a run, in [0, 1]. */
export function shareDone({ plan, epoch, step, outcome }: RunProgress): number {
  if (outcome?.kind === 'finished') return 1;
  if (!plan) return 0;
  return Math.min(1, (epoch * plan.stepsPerEpoch + step) / (plan.epochs * plan.stepsPerEpoch));
}
