/**
 * Measures for the bench, to be watched with a PerformanceObserver; only the latest of each is kept.
 * `ink:answer` ends when the answer reaches the window, `ink:echo` when the frame that shows it has been drawn;
 * both begin at the time stamp of the pointer event.
 */
export function measureAnswer(eventTime: number): void {
  measure('ink:answer', eventTime);
}

export function measureEcho(eventTime: number): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    measure('ink:echo', eventTime);
  };
  // A message sent before a frame is drawn arrives just after it.
  requestAnimationFrame(() => port2.postMessage(null));
}

function measure(name: string, start: number): void {
  performance.clearMeasures(name);
  performance.measure(name, { start, end: performance.now() });
}
