/** The times between which the latency of a prediction is measured, as of `performance.now()`. */
export interface PenTimes {
  /** Time stamp of the pointer event. */
  readonly event: number;
  /** When its handler started. */
  readonly begun: number;
}

/**
 * Records measures for benchmarks, for a PerformanceObserver; only the latest of each is retained.
 * `ink:round-trip` is the time from the handled pointer event, through preparation, prediction and both
 * messages, to the answer in the window; `ink:echo` from the pointer event's time stamp to the end of the
 * first frame that shows the answer.
 */
export function measureAnswer({ event, begun }: PenTimes): void {
  measure('ink:round-trip', begun);
  afterNextFrame(() => measure('ink:echo', event));
}

/** Marks the time at which the pad is visible and accepts strokes, for benchmarks. */
export function markPadUsable(): void {
  afterNextFrame(() => markOnce('inkling:pad-usable'));
}

/** Marks the time at which predictions are available, for benchmarks. */
export function markPredictorReady(): void {
  markOnce('inkling:predictor-ready');
}

function markOnce(name: string): void {
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
}

function measure(name: string, start: number): void {
  performance.clearMeasures(name);
  performance.measure(name, { start, end: performance.now() });
}

type Task = () => void;

const channel = new MessageChannel();
let beforeFrame: Task[] = [];
/** Callbacks that run at the end of the current frame. */
const inFrames: Task[][] = [];

channel.port1.onmessage = () => inFrames.shift()?.forEach((done) => done());

function afterNextFrame(done: Task): void {
  beforeFrame.push(done);
  if (beforeFrame.length > 1) return;
  requestAnimationFrame(() => {
    inFrames.push(beforeFrame);
    beforeFrame = [];
    // A message sent before a frame is drawn arrives just after it.
    channel.port2.postMessage(null);
  });
}
