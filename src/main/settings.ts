import { EventEmitter } from 'node:events';
import type { Settings, SettingsChange } from '../shared/contract/settings';
import type { JsonFile } from './json-file';

/** The user's settings: one copy, on disk before a change is answered. */
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
   * @returns The settings as they are once it is written, later changes among them: an answer that left them out would
   *   undo in the window what a later event has told it.
   * @throws UserError where it could not be written; it then holds until the app quits.
   */
  async change(change: SettingsChange): Promise<Settings> {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const written = this.#file.save({ ...this.value, ...given });
    this.emit('changed', this.value);
    await written;
    return this.value;
  }
}
