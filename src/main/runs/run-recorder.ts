import type { RunSummary } from '../../shared/contract/run-summary';
import type { RunEvent } from '../../shared/training/events';
import type { Log } from '../log';
import type { LibraryService } from '../services/library-host';

type RunUpdate = Pick<RunSummary, 'id' | 'state' | 'modelId' | 'testAccuracy'>;

interface Unwritten {
  readonly events: RunEvent[];
  update: RunUpdate | undefined;
}

/**
 * Writes runs to the library asynchronously. Changes that arrive during a write are combined into the next one;
 * changes that could not be written because the library's process exited are written when it is ready again.
 */
export class RunRecorder {
  readonly #library: LibraryService;
  readonly #log: Log;
  readonly #unwritten = new Map<string, Unwritten>();
  #writing: Promise<void> | undefined;

  constructor(library: LibraryService, log: Log) {
    this.#library = library;
    this.#log = log;
    library.on('ready', () => void this.flush());
  }

  /** @throws {ServiceError} if the library is not running. */
  async add(run: RunSummary): Promise<void> {
    await this.#library.whenReady();
    await this.#library.request('run:add', run);
  }

  append(id: string, event: RunEvent): void {
    this.#of(id).events.push(event);
    void this.flush();
  }

  update({ id, state, modelId, testAccuracy }: RunUpdate): void {
    // Callers may pass a whole summary, but the library only accepts the fields that can change.
    this.#of(id).update = { id, state, modelId, testAccuracy };
    void this.flush();
  }

  /** @throws {UserError} `no-such-run` */
  async remove(id: string): Promise<void> {
    await this.#library.whenReady();
    await this.#library.request('runs:remove', { id });
  }

  /** @throws {UserError} `no-such-run` */
  async restore(id: string): Promise<void> {
    await this.#library.whenReady();
    await this.#library.request('runs:restore', { id });
  }

  async list(): Promise<RunSummary[]> {
    await this.#library.whenReady();
    await this.flush();
    return this.#library.request('runs:list', undefined);
  }

  /** Null if there is no such run, or it was removed. */
  async read(id: string): Promise<RunSummary | null> {
    await this.#library.whenReady();
    await this.flush();
    return this.#library.request('run:read', { id });
  }

  /** @param from Number of the first event to return. */
  async events(id: string, from = 0): Promise<RunEvent[]> {
    await this.#library.whenReady();
    await this.flush();
    return this.#library.request('runs:events', { id, from });
  }

  /**
   * Resolves when all writable changes are written. Changes of one run that the library rejects do not delay those of
   * others.
   */
  flush(): Promise<void> {
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined;
    });
    return this.#writing;
  }

  async #writeAll(): Promise<void> {
    const refused = new Set<string>();
    const next = () => [...this.#unwritten.keys()].find((id) => !refused.has(id));
    for (let id = next(); id !== undefined && this.#library.state === 'ready'; id = next()) {
      try {
        await this.#write(id, this.#of(id));
      } catch (error) {
        this.#log.error(`runs: ${id} is not written yet:`, error);
        refused.add(id);
      }
    }
  }

  /** Writes the pending changes of a run; changes that arrive meanwhile wait for the next write. */
  async #write(id: string, unwritten: Unwritten): Promise<void> {
    const { update } = unwritten;
    const events = [...unwritten.events];
    if (events.length > 0) await this.#library.request('run:append', { id, events });
    unwritten.events.splice(0, events.length);
    if (update) await this.#library.request('run:update', update);
    if (unwritten.update === update) unwritten.update = undefined;
    if (unwritten.events.length === 0 && !unwritten.update) this.#unwritten.delete(id);
  }

  #of(id: string): Unwritten {
    const known = this.#unwritten.get(id);
    if (known) return known;
    const unwritten: Unwritten = { events: [], update: undefined };
    this.#unwritten.set(id, unwritten);
    return unwritten;
  }
}
