import { EventEmitter } from 'node:events';
import type { AppUpdater } from 'electron-updater';
import type { UpdateStatus } from '../../shared/contract/updates';
import { systemCode } from '../../platform/system-error';
import type { Log } from '../log';

/** Error codes of electron-updater for a download that does not match the release. */
const DAMAGED: ReadonlySet<string> = new Set([
  'ERR_CHECKSUM_MISMATCH',
  'ERR_CONTENT_LENGTH_MISMATCH',
  'ERR_UPDATER_INVALID_UPDATE_INFO',
]);

export interface UpdatesOptions {
  /** Null if this installation cannot be updated. */
  readonly load: (() => Promise<AppUpdater | null>) | null;
  readonly log: Log;
}

/** Checks for, downloads and installs a newer version, each only on request. */
export class Updates extends EventEmitter<{ changed: [UpdateStatus] }> {
  readonly #options: UpdatesOptions;
  #status: UpdateStatus;
  #updater: Promise<AppUpdater | null> | undefined;

  constructor(options: UpdatesOptions) {
    super();
    this.#options = options;
    this.#status = { state: options.load ? 'idle' : 'off' };
  }

  get status(): UpdateStatus {
    return this.#status;
  }

  /** Checks for a newer version. Never rejects. */
  async check(): Promise<void> {
    if (['off', 'checking', 'downloading', 'ready'].includes(this.#status.state)) return;
    await this.#attempt(async () => {
      this.#become({ state: 'checking' });
      const updater = await this.#load();
      if (!updater) {
        this.#become({ state: 'off' });
        return;
      }
      const result = await updater.checkForUpdates();
      this.#become(
        result?.isUpdateAvailable
          ? { state: 'available', version: result.updateInfo.version }
          : { state: 'current' },
      );
    });
  }

  /** Downloads the version that a check found, and verifies it. Never rejects. */
  async download(): Promise<void> {
    const status = this.#status;
    if (status.state !== 'available') return;
    const { version } = status;
    await this.#attempt(async () => {
      const updater = await this.#load();
      if (!updater) return;
      this.#become({ state: 'downloading', version, percent: 0 });
      const follow = ({ percent }: { percent: number }) =>
        this.#become({ state: 'downloading', version, percent: Math.min(100, percent) });
      updater.on('download-progress', follow);
      await updater.downloadUpdate().finally(() => updater.off('download-progress', follow));
      this.#become({ state: 'ready', version });
    });
  }

  /** Quits the app, installs the newer version and starts it. */
  async install(): Promise<void> {
    if (this.#status.state !== 'ready') return;
    (await this.#load())?.quitAndInstall();
  }

  async #attempt(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.#options.log.warn('updates:', error);
      const code = systemCode(error) ?? '';
      this.#become({ state: 'failed', reason: DAMAGED.has(code) ? 'damaged' : 'unreachable' });
    }
  }

  async #load(): Promise<AppUpdater | null> {
    this.#updater ??= this.#options.load?.();
    return (await this.#updater) ?? null;
  }

  #become(status: UpdateStatus): void {
    this.#status = status;
    this.emit('changed', status);
  }
}
