import log from 'electron-log/main';

const MAX_LOG_BYTES = 2 * 1024 * 1024;

export type Log = Pick<Console, 'info' | 'warn' | 'error'>;

/**
 * Logs to a file and to standard error; standard output is reserved for results.
 * @param path Path of the log file. At 2 MB a new file is started, and the previous one is renamed.
 * @param onError Also called with each uncaught error.
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
