/** A port received with a message, such as Electron's `MessagePortMain`. */
export interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

/** A service's connection to main. */
export interface ServicePort {
  post(message: unknown): void;
  onMessage(listener: (data: unknown, ports: readonly Port[]) => void): void;
}

/**
 * The connection to main of an Electron utility process.
 * @throws {Error} if this process is not a utility process.
 * @see https://www.electronjs.org/docs/latest/api/parent-port
 */
export function parentPort(): ServicePort {
  // Electron's types declare it as always present, but it only exists in utility processes.
  const parent = process.parentPort as Electron.ParentPort | undefined;
  if (!parent) throw new Error('A service runs as a utility process of the app only.');
  return {
    post: (message) => parent.postMessage(message),
    onMessage: (listener) => {
      parent.on('message', (event) => listener(event.data, event.ports));
    },
  };
}
