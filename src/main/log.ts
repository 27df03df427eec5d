import log from 'electron-log/main';

const MAX_LOG_BYTES = 2 * 1024 * 1024;

export type Log = Pick<Console, 'info' | 'warn' | 'error'>;

/**
 * Logs into a file, and to standard error: standard output is for results alone.
 * @param path The log's file; it is begun anew past 2 MB, the one before is kept beside it.
 * @param onError Reported of each error that nobody caught, besides.
 */
export function openLog(path: string, onError: (error: Error) => void): Log {
  log.transports.file.resolvePathFn = () => path;
  log.transports.file.maxSize = MAX_LOG_BYTES;
  log.transports.ipc.level = false;
  log.transports.console.writeFn = ({ message }) => {
    process.stderr.write(`${message.data.map(String).join(' ')}\n`);
  };
  log.errorHandler.startCatching({ showDialog: false, onError: ({ error }) => onError(error) });
  return log;
}
