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

/** Names that users gave to models, by model id. */
export const modelNamesSchema = z.record(z.uuid(), modelNameSchema);
export type ModelNames = z.infer<typeof modelNamesSchema>;

/** A null id means the bundled model. */
export const BUNDLED_IS_ACTIVE: ActiveModelPointer = { id: null };

export interface ModelStoreOptions {
  readonly folder: string;
  readonly bundled: string;
  readonly pointer: JsonFile<ActiveModelPointer>;
  readonly names: JsonFile<ModelNames>;
  /** Verifies a complete model file; rejects with a `UserError`. */
  readonly inspect: (path: string) => Promise<ModelCard>;
  /** Moves a removed file to the system's trash. */
  readonly discard: (path: string) => Promise<void>;
  readonly log: Log;
}

export interface StoredModel extends DescribedModel {
  readonly path: string;
  readonly bundled: boolean;
}

interface ModelStoreEvents {
  /** The models that are new or changed, and the ids of those that were removed. */
  changed: [RowChanges<ModelSummary, string>];
}

/** The user's models, one immutable file each, and the bundled one. A pointer says which one is active. */
export class ModelStore extends EventEmitter<ModelStoreEvents> {
  readonly #options: ModelStoreOptions;

  constructor(options: ModelStoreOptions) {
    super();
    this.#options = options;
  }

  /** Path of the active model's file according to the pointer; the file may be damaged. */
  get activePath(): string {
    const { id } = this.#options.pointer.value;
    return id === null ? this.#options.bundled : this.#pathOf(id);
  }

  get isBundledActive(): boolean {
    return this.#options.pointer.value.id === null;
  }

  /** All models: the bundled one first, then the newest first. Files that are not models are skipped and logged. */
  async list(): Promise<ModelSummary[]> {
    return (await this.#stored()).map((model) => this.#summaryOf(model));
  }

  /** Emits `changed` for these models, whether this store changed them or not. */
  async emitChanged(changed: readonly string[]): Promise<void> {
    const models = await this.list();
    this.emit('changed', { changed: models.filter(({ card }) => changed.includes(card.id)), removed: [] });
  }

  /** The card with the name that the user gave to the model, if any. */
  named(card: ModelCard): ModelCard {
    const name = this.#options.names.value[card.id];
    return name === undefined ? card : { ...card, name };
  }

  /**
   * Renames a model. Its file, which a checksum protects, is not changed.
   * @throws {UserError} `no-such-model`, also for the bundled model, which cannot be renamed.
   * @throws {FileWriteError} if the names cannot be saved; the new name then applies until the app quits.
   */
  async rename(id: string, name: string): Promise<void> {
    const { bundled } = await this.find(id);
    if (bundled) throw new UserError('no-such-model', { detail: id });
    const { names } = this.#options;
    const renamed = names.save({ ...names.value, [id]: name });
    // The name applies until the app quits, even if it could not be saved.
    await renamed.finally(() => this.emitChanged([id]));
  }

  /** @throws {UserError} `no-such-model` */
  async find(id: string): Promise<StoredModel> {
    const model = (await this.#stored()).find(({ card }) => card.id === id);
    if (!model) throw new UserError('no-such-model', { detail: id });
    return model;
  }

  /**
   * Sets the active model. The caller has verified that it can be loaded.
   * @throws {UserError} `no-such-model`
   * @throws {FileWriteError} if the pointer cannot be saved; the model is then active until the app quits.
   */
  async setActive(id: string): Promise<void> {
    const models = await this.list();
    const next = models.find(({ card }) => card.id === id);
    if (!next) throw new UserError('no-such-model', { detail: id });
    const before = models.filter(({ active }) => active).map(({ card }) => card.id);
    const moved = this.#options.pointer.save({ id: next.bundled ? null : id });
    // The pointer applies until the app quits, even if it could not be saved.
    await moved.finally(() => this.emitChanged([...before, id]));
  }

  /** @throws {UserError} `model-in-use` for the active and the bundled model, `no-such-model`. */
  async remove(id: string): Promise<void> {
    const { path, bundled } = await this.find(id);
    if (bundled || this.#options.pointer.value.id === id) throw new UserError('model-in-use', { detail: id });
    await this.#options.discard(path);
    this.emit('changed', { changed: [], removed: [id] });
  }

  /**
   * Copies a model to a file of the user's choice.
   * @throws {UserError} `no-such-model`
   * @throws {FileWriteError} if the file cannot be written.
   */
  async export(id: string, destination: string): Promise<void> {
    const { path } = await this.find(id);
    await writeFileAtomically(destination, await readFile(path));
  }

  /**
   * Imports a model file after verifying it. A model that is already present is not copied again.
   * @throws {UserError} if the file is not a valid model, or cannot be copied.
   */
  async import(source: string): Promise<ModelSummary> {
    const arriving = unfinishedPath(join(this.#options.folder, 'arriving'));
    try {
      await this.#options.inspect(source);
      await copyFile(source, arriving);
      // Verified again as a copy, because the source may have changed since it was first read.
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

  /**
   * Removes unfinished files of processes that exited while importing or training. No such process may be running.
   * Never rejects.
   */
  async tidy(): Promise<void> {
    await removeUnfinished(this.#options.folder);
  }

  /**
   * Makes the bundled model active and quarantines the damaged file of the active one.
   * @returns The file's new name, or its own name if the file is missing.
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
