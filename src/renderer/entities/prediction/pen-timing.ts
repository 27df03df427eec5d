/** The moments between which the pen's way to an answer is measured, by the clock of `performance.now()`. */
export interface PenTimes {
  /** Time stamp of the pointer event. */
  readonly event: number;
  /** When the window began to work on it. */
  readonly begun: number;
}

/**
 * Measures for the bench, to be watched with a PerformanceObserver; only the latest of each is kept.
 * `ink:round-trip` goes from the pen's points, through preparation, prediction and both hops, to the answer in the
 * window; `ink:echo` from the time stamp of the pointer event to the end of the first frame that shows the answer.
 */
export function measureAnswer({ event, begun }: PenTimes): void {
  measure('ink:round-trip', begun);
  afterNextFrame(() => measure('ink:echo', event));
}

/** Marks for the bench when the pad is on the screen and takes strokes. */
export function markPadUsable(): void {
  afterNextFrame(() => markOnce('inkling:pad-usable'));
}

/** Marks for the bench when a drawing can be read. */
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
/** What waits for the end of each frame that is being drawn. */
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
