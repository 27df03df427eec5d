import { z } from 'zod';
import { commandIdSchema } from '../commands';
import { namedClassesSchema } from '../explore/memory';
import { explorerStateSchema } from '../explore/explorer-state';
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
import { savedDrawingSchema } from './saved-drawing';
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
/** What a file was saved as; null where the user closed the dialog without choosing. */
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

  'updates:status': channel(nothing, updateStatusSchema),
  /** Asks for a newer Inkling; answers with what came of it. */
  'updates:check': channel(nothing, updateStatusSchema),
  /** Fetches the one that was found; `updates:changed` tells how far it is. */
  'updates:download': channel(nothing, nothing),
  /** Ends the app and puts the one that was fetched in its place. */
  'updates:install': channel(nothing, nothing),

  /** Shows the folder of the reports of crashes in the system's file manager. */
  'crashes:show': channel(nothing, nothing),

  /** What lay on the pad when the app was last open; null where nothing was kept. */
  'drafts:read': channel(nothing, draftSchema.nullable()),
  'drafts:save': channel(draftSchema, nothing),

  'drawings:export': channel(drawingSchema, savedFile),
  'images:export': channel(pictureFile, savedFile),
  /** A table of comma-separated values. */
  'tables:export': channel(
    z.strictObject({ name: fileName, text: z.string().max(MAX_TABLE_LENGTH) }),
    savedFile,
  ),
  'images:copy': channel(z.strictObject({ bytes: imageBytes }), nothing),
  /** Asks for a drawing, a picture, a recipe or a model; it arrives by the event `files:opened`. */
  'files:open': channel(nothing, nothing),

  'saved-drawings:save': channel(savedDrawingSchema.omit({ id: true, createdAt: true }), savedDrawingSchema),
  'saved-drawings:list': channel(nothing, z.array(savedDrawingSchema)),
  'saved-drawings:remove': channel(byId, nothing),
  'saved-drawings:restore': channel(byId, nothing),

  /** The recipes that the user keeps, by name. */
  'recipes:list': channel(nothing, z.array(recipeSchema)),
  /** Keeps a recipe, in the place of one that has its name. */
  'recipes:save': channel(z.strictObject({ recipe: recipeSchema }), nothing),
  'recipes:remove': channel(z.strictObject({ name: z.string() }), nothing),
  /** Into a file. */
  'recipes:export': channel(z.strictObject({ recipe: recipeSchema }), savedFile),

  /** Views of the explorer that the user saved, by name. */
  'views:list': channel(nothing, z.array(savedQuerySchema)),
  /** Saves a view, in the place of one that has its name. */
  'views:save': channel(savedQuerySchema, nothing),
  'views:remove': channel(z.strictObject({ name: z.string() }), nothing),
  /** Names that the user gave the classes of other data sets. */
  'class-names:list': channel(nothing, z.array(namedClassesSchema)),
  'class-names:save': channel(namedClassesSchema, nothing),
  /** Where the user was in the explorer; null where that is not known. */
  'explorer:read-state': channel(nothing, explorerStateSchema.nullable()),
  'explorer:save-state': channel(explorerStateSchema, nothing),

  'runs:start': channel(z.strictObject({ recipe: recipeSchema }), byId),
  'runs:command': channel(z.strictObject({ id: z.uuid(), command: runCommandSchema }), nothing),
  /** Ends a run and throws away what it learned, by ending its process if need be. */
  'runs:cancel': channel(byId, nothing),
  /** An interrupted run goes on from its last checkpoint, or from its beginning where it had none; it may have to queue. */
  'runs:resume': channel(byId, nothing),
  /** Takes a run that is over out of the list; `runs:restore` undoes it. Its model stays. */
  'runs:remove': channel(byId, nothing),
  'runs:restore': channel(byId, nothing),
  /** Notes what the user makes of a finished run's model; told by the event `decided`. */
  'runs:decide': channel(
    z.strictObject({ id: z.uuid(), decision: decisionSchema, baselineId: z.uuid().nullable() }),
    nothing,
  ),
  'runs:list': channel(nothing, z.array(runSummarySchema)),
  /** What a run has told. @param from Number of the first event that is wanted; all where it is left out. */
  'runs:events': channel(
    z.strictObject({ id: z.uuid(), from: z.int().nonnegative().optional() }),
    z.array(runEventSchema),
  ),

  'models:list': channel(nothing, z.array(modelSummarySchema)),
  'models:activate': channel(byId, nothing),
  'models:remove': channel(byId, nothing),
  /** Gives a model another name, beside its file, which never changes. The bundled one is refused. */
  'models:rename': channel(z.strictObject({ id: z.uuid(), name: modelNameSchema }), nothing),
  'models:export': channel(byId, savedFile),
  'models:import': channel(nothing, modelSummarySchema.nullable()),
  /** Reads the test samples with both; takes some seconds. */
  'models:compare': channel(z.strictObject({ candidate: z.uuid(), active: z.uuid() }), comparisonSchema),

  /**
   * Computes what the active model makes of all 70,000 samples, unless that is known or under way. Refused with
   * `no-such-model` for another model that has none. It is told by `scoring:changed` how it goes on.
   */
  'scoring:start': channel(z.strictObject({ modelId: z.uuid() }), scoringProgressSchema),
  'scoring:cancel': channel(nothing, nothing),

  'analyses:read': channel(z.strictObject({ modelId: z.uuid() }), analysesSchema),
  /**
   * Begins what takes minutes, in a process of its own. Refused with `run-in-progress` while another is under way. It is
   * told by `analyses:changed` how it goes on.
   */
  'analyses:start': channel(
    z.strictObject({ kind: z.enum(ANALYSES), modelId: z.uuid() }),
    analysisProgressSchema,
  ),
  'analyses:cancel': channel(nothing, nothing),

  'marks:list': channel(nothing, z.array(markedSampleSchema)),
  /** Each answers with what the samples bore before: handed to `marks:put`, it undoes the change. */
  'marks:set': channel(z.strictObject({ samples: sampleNumbers, mark: markSchema }), markChangesSchema),
  'marks:clear': channel(z.strictObject({ samples: sampleNumbers }), markChangesSchema),
  'marks:put': channel(z.strictObject({ changes: markChangesSchema }), markChangesSchema),
  /** Into a file of JSON. */
  'marks:export': channel(nothing, savedFile),

  /** Asks for a folder of IDX files; null where the user closed the dialog without choosing. */
  'datasets:open': channel(nothing, otherDataSetSchema.nullable()),
  /** The same for a folder, or a file in it, that was dropped on the window. */
  'datasets:open-dropped': channel(z.strictObject({ path: z.string().min(1).max(4096) }), otherDataSetSchema),
  /** Its bytes are no longer served. */
  'datasets:close': channel(byId, nothing),
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
  'commands:chosen': z.strictObject({ id: commandIdSchema }),
  'files:opened': z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('drawing'), name: fileName, drawing: drawingSchema }),
    z.strictObject({ kind: z.literal('picture'), name: fileName, bytes }),
    z.strictObject({ kind: z.literal('recipe'), name: fileName, recipe: recipeSchema }),
    /** It was imported already. */
    z.strictObject({ kind: z.literal('model'), name: fileName, model: modelSummarySchema }),
  ]),
  /** Something that the user should know, which went wrong without being asked for. */
  'notices:notice': z.strictObject({ code: z.enum(NOTICE_CODES), name: fileName.optional() }),
  /** A part of the app ended without being asked to, in this session or the one before; a report of it was kept. */
  'crashes:crashed': z.strictObject({ part: crashedPartSchema }),
  'updates:changed': updateStatusSchema,
  /** A file that was to be opened could not be. */
  'files:refused': z.strictObject({ name: fileName, code: z.enum(FAILURE_CODES) }),
  'runs:event': z.strictObject({ id: z.uuid(), event: runEventSchema }),
  /* Lists that changed, with their rows: nothing of a list is read again. */
  'runs:changed': rowChangesSchema(runSummarySchema, z.uuid()),
  'models:changed': rowChangesSchema(modelSummarySchema, z.uuid()),
  'saved-drawings:changed': rowChangesSchema(savedDrawingSchema, z.uuid()),
  'marks:changed': rowChangesSchema(markedSampleSchema, sampleNumberSchema),
  'recipes:changed': rowChangesSchema(recipeSchema, z.string()),
  'views:changed': rowChangesSchema(savedQuerySchema, z.string()),
  'class-names:changed': rowChangesSchema(namedClassesSchema, z.string()),
  /** Which model speaks from now on. */
  'models:activated': modelCardSchema,
  'scoring:changed': scoringProgressSchema,
  'analyses:changed': analysisProgressSchema,
  'predictor:status': z.strictObject({ state: z.enum(['starting', 'ready', 'restarting', 'failed']) }),
} as const;

export type EventName = keyof typeof ipcEvents;
export type EventOf<N extends EventName> = z.infer<(typeof ipcEvents)[N]>;

/** What becomes of an event that nobody in the page listens to yet. */
export type Retention =
  /** It is dropped. */
  | 'none'
  /** The latest one is delivered to each new listener. */
  | 'latest'
  /** All are delivered to the first listener. */
  | 'all';

/** Events that are retained for listeners that come late; all others are dropped. */
export const eventRetention: Partial<Record<EventName, Retention>> = {
  'app:closing': 'all',
  'crashes:crashed': 'all',
  'files:opened': 'all',
  'files:refused': 'all',
  'models:activated': 'latest',
  'notices:notice': 'all',
  'predictor:status': 'latest',
};
