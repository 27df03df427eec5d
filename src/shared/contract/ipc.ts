import { z } from 'zod';
import { commandIdSchema } from '../commands';
import { namedClassesSchema } from '../explore/memory';
import { explorerPlaceSchema } from '../explore/place';
import { savedQuerySchema } from '../explore/query';
import { drawingSchema } from '../ink/drawing';
import { markChangesSchema, markedSampleSchema, markSchema, sampleNumberSchema } from '../marks';
import { SAMPLE_COUNT } from '../mnist';
import { modelCardSchema, modelNameSchema } from '../model/card';
import { comparisonSchema } from '../model/comparison';
import { recipeSchema } from '../recipe/recipe';
import { decisionSchema, runCommandSchema, runEventSchema } from '../training/events';
import { analysesSchema, analysisProgressSchema, ANALYSES } from './analysis';
import { appInfoSchema } from './app-info';
import { crashedPartSchema } from './crashes';
import { draftSchema } from './draft';
import { keptSampleSchema } from './kept-sample';
import { licensedSchema } from './licences';
import { modelSummarySchema } from './model-summary';
import { NOTICE_CODES } from './notices';
import { otherDataSetSchema } from './other-data';
import { FAILURE_CODES } from './result';
import { rowChangesSchema } from './row-changes';
import { runSummarySchema } from './run-summary';
import { settingsChangeSchema, settingsSchema } from './settings';
import { scoringProgressSchema } from './scoring';
import { updateStatusSchema } from './updates';

const nothing = z.void();
const bytes = z.instanceof(Uint8Array);
const fileName = z.string().min(1).max(255);

/** Largest picture file taken in, in bytes. */
export const MAX_IMAGE_BYTES = 100 * 1024 * 1024;

/** Longest table that is saved, in characters: a run of 500 epochs takes some 5 million. */
const MAX_TABLE_LENGTH = 50_000_000;

const imageBytes = bytes.refine((file) => file.length <= MAX_IMAGE_BYTES);

const byId = z.strictObject({ id: z.uuid() });
const sampleNumbers = z.array(sampleNumberSchema).min(1).max(SAMPLE_COUNT);
/** What a file was saved as; null where the person closed the dialog without choosing. */
const savedFile = z.strictObject({ name: fileName }).nullable();
const pictureFile = z.strictObject({ name: fileName, bytes: imageBytes });

function channel<Request extends z.ZodType, Response extends z.ZodType>(
  request: Request,
  response: Response,
) {
  return { request, response };
}

/** Every request that the renderer can make of main, with what it may hold and what comes back. */
export const ipcContract = {
  'app:info': channel(nothing, appInfoSchema),
  /** Fills the screen with the window and hides its menu bar, or puts both back as they were. */
  'app:present': channel(z.strictObject({ on: z.boolean() }), nothing),
  /** The page's answer to `app:closing`: main knows everything now. */
  'app:handed-over': channel(nothing, nothing),
  'settings:read': channel(nothing, settingsSchema),
  'settings:change': channel(settingsChangeSchema, settingsSchema),
  /** Tells main which commands can be used now, for the menu. */
  'commands:enable': channel(z.strictObject({ enabled: z.array(commandIdSchema) }), nothing),

  /** What others made of all that this package ships; none in a checkout. */
  'app:licences': channel(nothing, z.array(licensedSchema)),

  'update:status': channel(nothing, updateStatusSchema),
  /** Asks for a newer Inkling; answers with what came of it. */
  'update:check': channel(nothing, updateStatusSchema),
  /** Fetches the one that was found; `update:changed` tells how far it is. */
  'update:download': channel(nothing, nothing),
  /** Ends the app and puts the one that was fetched in its place. */
  'update:install': channel(nothing, nothing),

  /** Shows the folder of the reports of crashes in the system's file manager. */
  'crash:show': channel(nothing, nothing),

  /** What lay on the pad when the app was last open; null where nothing was kept. */
  'draft:read': channel(nothing, draftSchema.nullable()),
  'draft:keep': channel(draftSchema, nothing),

  'drawing:save': channel(drawingSchema, savedFile),
  'picture:save': channel(pictureFile, savedFile),
  /** A table of comma-separated values. */
  'table:save': channel(
    z.strictObject({ name: fileName, text: z.string().max(MAX_TABLE_LENGTH) }),
    savedFile,
  ),
  'picture:copy': channel(z.strictObject({ bytes: imageBytes }), nothing),
  /** Asks for a drawing, a picture, a recipe or a model; it arrives by the event `file:opened`. */
  'file:open': channel(nothing, nothing),

  'sample:keep': channel(keptSampleSchema.omit({ id: true, createdAt: true }), keptSampleSchema),
  'sample:list': channel(nothing, z.array(keptSampleSchema)),
  'sample:remove': channel(byId, nothing),
  'sample:restore': channel(byId, nothing),

  /** The recipes that the person keeps, by name. */
  'recipe:list': channel(nothing, z.array(recipeSchema)),
  /** Keeps a recipe, in the place of one that has its name. */
  'recipe:keep': channel(z.strictObject({ recipe: recipeSchema }), nothing),
  'recipe:remove': channel(z.strictObject({ name: z.string() }), nothing),
  /** Into a file. */
  'recipe:save': channel(z.strictObject({ recipe: recipeSchema }), savedFile),

  /** Views of the explorer that the person saved, by name. */
  'view:list': channel(nothing, z.array(savedQuerySchema)),
  /** Saves a view, in the place of one that has its name. */
  'view:save': channel(savedQuerySchema, nothing),
  'view:remove': channel(z.strictObject({ name: z.string() }), nothing),
  /** Names that the person gave the classes of other data sets. */
  'class-names:list': channel(nothing, z.array(namedClassesSchema)),
  'class-names:save': channel(namedClassesSchema, nothing),
  /** Where the person was in the explorer; null where that is not known. */
  'explorer:read-place': channel(nothing, explorerPlaceSchema.nullable()),
  'explorer:keep-place': channel(explorerPlaceSchema, nothing),

  'run:start': channel(z.strictObject({ recipe: recipeSchema }), byId),
  'run:command': channel(z.strictObject({ id: z.uuid(), command: runCommandSchema }), nothing),
  /** Ends a run and throws away what it learned, by ending its process if need be. */
  'run:cancel': channel(byId, nothing),
  /** An interrupted run goes on from its last checkpoint, or from its beginning where it had none; it may have to queue. */
  'run:resume': channel(byId, nothing),
  /** Takes a run that is over out of the list; `run:restore` undoes it. Its model stays. */
  'run:remove': channel(byId, nothing),
  'run:restore': channel(byId, nothing),
  /** Notes what the person makes of a finished run's model; told by the event `decided`. */
  'run:decide': channel(
    z.strictObject({ id: z.uuid(), decision: decisionSchema, baselineId: z.uuid().nullable() }),
    nothing,
  ),
  'run:list': channel(nothing, z.array(runSummarySchema)),
  /** What a run has told. @param from Number of the first event that is wanted; all where it is left out. */
  'run:events': channel(
    z.strictObject({ id: z.uuid(), from: z.int().nonnegative().optional() }),
    z.array(runEventSchema),
  ),

  'model:list': channel(nothing, z.array(modelSummarySchema)),
  'model:activate': channel(byId, nothing),
  'model:remove': channel(byId, nothing),
  /** Gives a model another name, beside its file, which never changes. The bundled one is refused. */
  'model:rename': channel(z.strictObject({ id: z.uuid(), name: modelNameSchema }), nothing),
  'model:export': channel(byId, savedFile),
  'model:import': channel(nothing, modelSummarySchema.nullable()),
  /** Reads the test samples with both; takes some seconds. */
  'model:compare': channel(z.strictObject({ candidate: z.uuid(), active: z.uuid() }), comparisonSchema),

  /**
   * Computes what the active model makes of all 70,000 samples, unless that is known or under way. Refused with
   * `no-such-model` for another model that has none. It is told by `scoring:changed` how it goes on.
   */
  'scoring:start': channel(z.strictObject({ modelId: z.uuid() }), scoringProgressSchema),
  'scoring:cancel': channel(nothing, nothing),

  'analysis:read': channel(z.strictObject({ modelId: z.uuid() }), analysesSchema),
  /**
   * Begins what takes minutes, in a process of its own. Refused with `run-in-progress` while another is under way. It is
   * told by `analysis:changed` how it goes on.
   */
  'analysis:start': channel(
    z.strictObject({ kind: z.enum(ANALYSES), modelId: z.uuid() }),
    analysisProgressSchema,
  ),
  'analysis:cancel': channel(nothing, nothing),

  'mark:list': channel(nothing, z.array(markedSampleSchema)),
  /** Each answers with what the samples bore before: handed to `mark:put`, it undoes the change. */
  'mark:set': channel(z.strictObject({ samples: sampleNumbers, mark: markSchema }), markChangesSchema),
  'mark:clear': channel(z.strictObject({ samples: sampleNumbers }), markChangesSchema),
  'mark:put': channel(z.strictObject({ changes: markChangesSchema }), markChangesSchema),
  /** Into a file of JSON. */
  'mark:export': channel(nothing, savedFile),

  /** Asks for a folder of IDX files; null where the person closed the dialog without choosing. */
  'dataset:open': channel(nothing, otherDataSetSchema.nullable()),
  /** The same for a folder, or a file in it, that was dropped on the window. */
  'dataset:open-dropped': channel(z.strictObject({ path: z.string().min(1).max(4096) }), otherDataSetSchema),
  /** Its bytes are no longer served. */
  'dataset:close': channel(byId, nothing),
} as const;

export type ChannelName = keyof typeof ipcContract;
export type RequestOf<N extends ChannelName> = z.infer<(typeof ipcContract)[N]['request']>;
export type ResponseOf<N extends ChannelName> = z.infer<(typeof ipcContract)[N]['response']>;

/** What main tells the renderer without being asked. */
export const ipcEvents = {
  /** The window is about to close: hand over what main does not know yet, then send `app:handed-over`. */
  'app:closing': nothing,
  'settings:changed': settingsSchema,
  /** A menu item or its shortcut was chosen. */
  'command:chosen': z.strictObject({ id: commandIdSchema }),
  'file:opened': z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('drawing'), name: fileName, drawing: drawingSchema }),
    z.strictObject({ kind: z.literal('picture'), name: fileName, bytes }),
    z.strictObject({ kind: z.literal('recipe'), name: fileName, recipe: recipeSchema }),
    /** It was imported already. */
    z.strictObject({ kind: z.literal('model'), name: fileName, model: modelSummarySchema }),
  ]),
  /** Something that the person should know, which went wrong without being asked for. */
  'app:notice': z.strictObject({ code: z.enum(NOTICE_CODES), name: fileName.optional() }),
  /** A part of the app ended without being asked to, in this session or the one before; a report of it was kept. */
  'app:crashed': z.strictObject({ part: crashedPartSchema }),
  'update:changed': updateStatusSchema,
  /** A file that was to be opened could not be. */
  'file:refused': z.strictObject({ name: fileName, code: z.enum(FAILURE_CODES) }),
  'run:event': z.strictObject({ id: z.uuid(), event: runEventSchema }),
  /* Lists that changed, with their rows: nothing of a list is read again. */
  'runs:changed': rowChangesSchema(runSummarySchema, z.uuid()),
  'models:changed': rowChangesSchema(modelSummarySchema, z.uuid()),
  'samples:changed': rowChangesSchema(keptSampleSchema, z.uuid()),
  'marks:changed': rowChangesSchema(markedSampleSchema, sampleNumberSchema),
  'recipes:changed': rowChangesSchema(recipeSchema, z.string()),
  'views:changed': rowChangesSchema(savedQuerySchema, z.string()),
  'class-names:changed': rowChangesSchema(namedClassesSchema, z.string()),
  /** Which model speaks from now on. */
  'model:activated': modelCardSchema,
  'scoring:changed': scoringProgressSchema,
  'analysis:changed': analysisProgressSchema,
  'predictor:status': z.strictObject({ state: z.enum(['starting', 'ready', 'restarting', 'failed']) }),
} as const;

export type EventName = keyof typeof ipcEvents;
export type EventOf<N extends EventName> = z.infer<(typeof ipcEvents)[N]>;
