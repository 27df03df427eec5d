import { EventEmitter } from 'node:events';
import { copyFile, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import {
  moveIntoPlace,
  removeUnfinished,
  unfinishedPath,
  writeFileAtomically,
} from '../../platform/atomic-file';
import { MODEL_EXTENSION } from '../../engine/files/model-file';
import { systemCode } from '../../platform/system-error';
import type { ModelSummary } from '../../shared/contract/model-summary';
import { UserError } from '../../shared/user-error';
import type { RowChanges } from '../../shared/contract/row-changes';
import { modelNameSchema, type ModelCard } from '../../shared/model/card';
import { quarantineName } from '../../shared/quarantine-name';
import type { JsonFile } from '../json-file';
import type { Log } from '../log';
import { readModelCard, type DescribedModel } from './model-card';

export const activeModelSchema = z.strictObject({ id: z.uuid().nullable() });
export type ActiveModelPointer = z.infer<typeof activeModelSchema>;

/** Names that models were given since they were made, by identifier. */
export const modelNamesSchema = z.record(z.uuid(), modelNameSchema);
export type ModelNames = z.infer<typeof modelNamesSchema>;

/** Null stands for the bundled model. */
export const BUNDLED_IS_ACTIVE: ActiveModelPointer = { id: null };

export interface ModelStoreOptions {
  readonly folder: string;
  readonly bundled: string;
  readonly pointer: JsonFile<ActiveModelPointer>;
  readonly names: JsonFile<ModelNames>;
  /** Verifies a whole model's file; rejects with a `UserError`. */
  readonly inspect: (path: string) => Promise<ModelCard>;
  /** Where a removed file goes: the system's bin. */
  readonly discard: (path: string) => Promise<void>;
  readonly log: Log;
}

export interface StoredModel extends DescribedModel {
  readonly path: string;
  readonly bundled: boolean;
}

interface ModelStoreEvents {
  /** Which are different now or new, and the identifiers of those that are gone. */
  changed: [RowChanges<ModelSummary, string>];
}

/** The user's models, one immutable file each, and the bundled one; which of them is active is a pointer. */
export class ModelStore extends EventEmitter<ModelStoreEvents> {
  readonly #options: ModelStoreOptions;

  constructor(options: ModelStoreOptions) {
    super();
    this.#options = options;
  }

  /** File of the active model, as far as the pointer says; it may be damaged. */
  get activePath(): string {
    const { id } = this.#options.pointer.value;
    return id === null ? this.#options.bundled : this.#pathOf(id);
  }

  get isBundledActive(): boolean {
    return this.#options.pointer.value.id === null;
  }

  /** The bundled one first, then the newest first. A file that is no model is left out, and logged. */
  async list(): Promise<ModelSummary[]> {
    return (await this.#stored()).map((model) => this.#summaryOf(model));
  }

  /** Emits the rows of models that changed, with or without this store. */
  async emitChanged(changed: readonly string[]): Promise<void> {
    const models = await this.list();
    this.emit('changed', { changed: models.filter(({ card }) => changed.includes(card.id)), removed: [] });
  }

  /** A model's card with the name that it was given since it was made, where it was. */
  named(card: ModelCard): ModelCard {
    const name = this.#options.names.value[card.id];
    return name === undefined ? card : { ...card, name };
  }

  /**
   * Gives a model another name. Its file, which a checksum protects, stays as it is.
   * @throws UserError `no-such-model`, also for the bundled one, which has no name of its own to change.
   */
  async rename(id: string, name: string): Promise<void> {
    const { bundled } = await this.find(id);
    if (bundled) throw new UserError('no-such-model', { detail: id });
    const { names } = this.#options;
    const renamed = names.save({ ...names.value, [id]: name });
    // It holds until the app quits, also where it could not be written.
    await renamed.finally(() => this.emitChanged([id]));
  }

  /** @throws UserError `no-such-model` */
  async find(id: string): Promise<StoredModel> {
    const model = (await this.#stored()).find(({ card }) => card.id === id);
    if (!model) throw new UserError('no-such-model', { detail: id });
    return model;
  }

  /** Moves the pointer. The caller has seen that the model can be used. */
  async setActive(id: string): Promise<void> {
    const models = await this.list();
    const next = models.find(({ card }) => card.id === id);
    if (!next) throw new UserError('no-such-model', { detail: id });
    const before = models.filter(({ active }) => active).map(({ card }) => card.id);
    const moved = this.#options.pointer.save({ id: next.bundled ? null : id });
    // It holds until the app quits, also where it could not be written.
    await moved.finally(() => this.emitChanged([...before, id]));
  }

  /** @throws UserError `model-in-use` for the active and the bundled one. */
  async remove(id: string): Promise<void> {
    const { path, bundled } = await this.find(id);
    if (bundled || this.#options.pointer.value.id === id) throw new UserError('model-in-use', { detail: id });
    await this.#options.discard(path);
    this.emit('changed', { changed: [], removed: [id] });
  }

  /** Copies a model to a file outside. */
  async export(id: string, destination: string): Promise<void> {
    const { path } = await this.find(id);
    await writeFileAtomically(destination, await readFile(path));
  }

  /**
   * Copies a file of a model in, once all of it is verified. One that is there already is only found again.
   * @throws UserError
   */
  async import(source: string): Promise<ModelSummary> {
    const arriving = unfinishedPath(join(this.#options.folder, 'arriving'));
    try {
      await this.#options.inspect(source);
      await copyFile(source, arriving);
      // Again, and of the copy: this file, and no other that lay there before, is what was verified.
      const card = await this.#options.inspect(arriving);
      const known = (await this.list()).find((model) => model.card.id === card.id);
      if (known) return known;
      const path = this.#pathOf(card.id);
      await moveIntoPlace(arriving, path);
      const { size } = await stat(path);
      const model = { card, size, bundled: false, active: false };
      this.emit('changed', { changed: [model], removed: [] });
      return model;
    } finally {
      await rm(arriving, { force: true });
    }
  }

  /** Removes what was left by processes that were ended while they imported or trained a model. None may be doing so. Never rejects. */
  async tidy(): Promise<void> {
    await removeUnfinished(this.#options.folder);
  }

  /**
   * Makes the bundled model active, and puts the active one's damaged file away under another name.
   * @returns The name that the file has now, or had where it is missing.
   */
  async quarantineActive(): Promise<{ readonly name: string; readonly isMissing: boolean }> {
    const path = this.activePath;
    const quarantined = quarantineName(basename(path));
    const failure: unknown = await rename(path, join(this.#options.folder, quarantined)).catch(
      (error: unknown) => error,
    );
    if (failure !== undefined) this.#options.log.warn(`models: ${path} could not be renamed:`, failure);
    const { id } = this.#options.pointer.value;
    await this.#options.pointer.save(BUNDLED_IS_ACTIVE);
    const bundled = (await this.list()).filter((model) => model.bundled);
    this.emit('changed', { changed: bundled, removed: id === null ? [] : [id] });
    return {
      name: failure === undefined ? quarantined : basename(path),
      isMissing: systemCode(failure) === 'ENOENT',
    };
  }

  #summaryOf({ card, size, bundled }: StoredModel): ModelSummary {
    const activeId = this.#options.pointer.value.id;
    return { card, size, bundled, active: bundled ? activeId === null : card.id === activeId };
  }

  #pathOf(id: string): string {
    return join(this.#options.folder, `${id}${MODEL_EXTENSION}`);
  }

  async #stored(): Promise<StoredModel[]> {
    const names = (await readdir(this.#options.folder)).filter((name) => name.endsWith(MODEL_EXTENSION));
    const own = names.map((name) => this.#describe(join(this.#options.folder, name), false));
    const [bundled, ...others] = await Promise.all([this.#describe(this.#options.bundled, true), ...own]);
    const newestFirst = others
      .filter((model) => model !== null)
      .sort((a, b) => b.card.createdAt.localeCompare(a.card.createdAt));
    return bundled ? [bundled, ...newestFirst] : newestFirst;
  }

  async #describe(path: string, bundled: boolean): Promise<StoredModel | null> {
    try {
      const model = await readModelCard(path);
      const isNamedByItsId = bundled || path === this.#pathOf(model.card.id);
      return isNamedByItsId ? { ...model, card: this.named(model.card), path, bundled } : null;
    } catch (error) {
      this.#options.log.warn(`models: ${path} is left out:`, error);
      return null;
    }
  }
}
