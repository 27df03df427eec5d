import { EventEmitter } from 'node:events';
import type { Settings, SettingsChange } from '../shared/contract/settings';
import type { JsonFile } from './json-file';

/** The user's settings. A change is written to disk before its request is answered. */
export class SettingsStore extends EventEmitter<{ changed: [Settings] }> {
  readonly #file: JsonFile<Settings>;

  constructor(file: JsonFile<Settings>) {
    super();
    this.#file = file;
  }

  get value(): Settings {
    return this.#file.value;
  }

  /**
   * Applies a change and saves the settings.
   * @returns The settings after the write, including changes made meanwhile; without those, the window would undo a
   *   change that it already received by an event.
   * @throws {UserError} if the file cannot be written; the change then applies until the app quits.
   */
  async change(change: SettingsChange): Promise<Settings> {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const written = this.#file.save({ ...this.value, ...given });
    this.emit('changed', this.value);
    await written;
    return this.value;
  }
}
