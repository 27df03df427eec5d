/** A port that came with a message; Electron's `MessagePortMain` is one. */
export interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

/** A service's line to main. */
export interface ServicePort {
  post(message: unknown): void;
  onMessage(listener: (data: unknown, ports: readonly Port[]) => void): void;
}

/**
 * The line to main of an Electron utility process.
 * @throws Where this process is none.
 * @see https://www.electronjs.org/docs/latest/api/parent-port
 */
export function parentPort(): ServicePort {
  // Electron's types say that it is always there; it is not in its other kinds of process.
  const parent = process.parentPort as Electron.ParentPort | undefined;
  if (!parent) throw new Error('A service runs as a utility process of the app only.');
  return {
    post: (message) => parent.postMessage(message),
    onMessage: (listener) => {
      parent.on('message', (event) => listener(event.data, event.ports));
    },
  };
}
