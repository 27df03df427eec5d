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
import { otherDatasetSchema } from './other-data';
import { FAILURE_CODES } from './result';
import { rowChangesSchema } from './row-changes';
import { runSummarySchema } from './run-summary';
import { settingsChangeSchema, settingsSchema } from './settings';
import { scoringProgressSchema } from './scoring';
import { updateStatusSchema } from './updates';

const nothing = z.void();
const bytes = z.instanceof(Uint8Array);
const fileName = z.string().min(1).max(255);

/** Maximum size of an image file in bytes. */
export const MAX_IMAGE_BYTES = 100 * 1024 * 1024;

/** Maximum length of an exported table in characters: a run of 500 epochs takes about 5 million. */
const MAX_TABLE_LENGTH = 50_000_000;

const imageBytes = bytes.refine((file) => file.length <= MAX_IMAGE_BYTES);

const byId = z.strictObject({ id: z.uuid() });
const sampleNumbers = z.array(sampleNumberSchema).min(1).max(SAMPLE_COUNT);
/** Name of the saved file; null if the user cancelled the dialog. */
const savedFile = z.strictObject({ name: fileName }).nullable();
const pictureFile = z.strictObject({ name: fileName, bytes: imageBytes });

function channel<Request extends z.ZodType, Response extends z.ZodType>(
  request: Request,
  response: Response,
) {
  return { request, response };
}

/** All requests from the renderer to main, with the schemas of their payloads and responses. */
export const ipcContract = {
  'app:info': channel(nothing, appInfoSchema),
  /** Enters or leaves full screen without a menu bar. */
  'app:present': channel(z.strictObject({ on: z.boolean() }), nothing),
  /** Response to `app:closing`: all state has been sent to main. */
  'app:handed-over': channel(nothing, nothing),
  'settings:read': channel(nothing, settingsSchema),
  'settings:change': channel(settingsChangeSchema, settingsSchema),
  /** Sets the commands that are enabled in the menu. */
  'commands:enable': channel(z.strictObject({ enabled: z.array(commandIdSchema) }), nothing),

  /** Third-party components of this package with their licences; empty in a checkout. */
  'app:licences': channel(nothing, z.array(licensedSchema)),

  'updates:status': channel(nothing, updateStatusSchema),
  /** Checks for updates and returns the status. */
  'updates:check': channel(nothing, updateStatusSchema),
  /** Downloads the available update; progress is reported by `updates:changed`. */
  'updates:download': channel(nothing, nothing),
  /** Quits the app and installs the downloaded update. */
  'updates:install': channel(nothing, nothing),

  /** Shows the folder of crash reports in the system's file manager. */
  'crashes:show': channel(nothing, nothing),

  /** The draft; null if there is none. */
  'drafts:read': channel(nothing, draftSchema.nullable()),
  'drafts:save': channel(draftSchema, nothing),

  'drawings:export': channel(drawingSchema, savedFile),
  'images:export': channel(pictureFile, savedFile),
  /** Exports a table as comma-separated values. */
  'tables:export': channel(
    z.strictObject({ name: fileName, text: z.string().max(MAX_TABLE_LENGTH) }),
    savedFile,
  ),
  'images:copy': channel(z.strictObject({ bytes: imageBytes }), nothing),
  /** Shows the open dialog for a drawing, image, recipe or model, which arrives by the event `files:opened`. */
  'files:open': channel(nothing, nothing),

  'saved-drawings:save': channel(savedDrawingSchema.omit({ id: true, createdAt: true }), savedDrawingSchema),
  'saved-drawings:list': channel(nothing, z.array(savedDrawingSchema)),
  'saved-drawings:remove': channel(byId, nothing),
  'saved-drawings:restore': channel(byId, nothing),

  /** The saved recipes, by name. */
  'recipes:list': channel(nothing, z.array(recipeSchema)),
  /** Saves a recipe, replacing one with the same name. */
  'recipes:save': channel(z.strictObject({ recipe: recipeSchema }), nothing),
  'recipes:remove': channel(z.strictObject({ name: z.string() }), nothing),
  /** Exports to a file. */
  'recipes:export': channel(z.strictObject({ recipe: recipeSchema }), savedFile),

  /** Views of the explorer that the user saved, by name. */
  'views:list': channel(nothing, z.array(savedQuerySchema)),
  /** Saves a view, replacing one with the same name. */
  'views:save': channel(savedQuerySchema, nothing),
  'views:remove': channel(z.strictObject({ name: z.string() }), nothing),
  /** The user's class names for other datasets. */
  'class-names:list': channel(nothing, z.array(namedClassesSchema)),
  'class-names:save': channel(namedClassesSchema, nothing),
  /** The explorer state; null if there is none. */
  'explorer:read-state': channel(nothing, explorerStateSchema.nullable()),
  'explorer:save-state': channel(explorerStateSchema, nothing),

  'runs:start': channel(z.strictObject({ recipe: recipeSchema }), byId),
  'runs:command': channel(z.strictObject({ id: z.uuid(), command: runCommandSchema }), nothing),
  /** Cancels a run and discards its result, ending its process if needed. */
  'runs:cancel': channel(byId, nothing),
  /** Resumes an interrupted run from its last checkpoint, or restarts it if there is none. The run may be queued. */
  'runs:resume': channel(byId, nothing),
  /** Removes a finished run from the list, but not its model; `runs:restore` undoes this. */
  'runs:remove': channel(byId, nothing),
  'runs:restore': channel(byId, nothing),
  /** Records the user's decision on a finished run's model, reported by the run event `decided`. */
  'runs:decide': channel(
    z.strictObject({ id: z.uuid(), decision: decisionSchema, baselineId: z.uuid().nullable() }),
    nothing,
  ),
  'runs:list': channel(nothing, z.array(runSummarySchema)),
  /** The events of a run. @param from Number of the first event. @default all events */
  'runs:events': channel(
    z.strictObject({ id: z.uuid(), from: z.int().nonnegative().optional() }),
    z.array(runEventSchema),
  ),

  'models:list': channel(nothing, z.array(modelSummarySchema)),
  'models:activate': channel(byId, nothing),
  'models:remove': channel(byId, nothing),
  /** Renames a model; the name is stored outside its file. Fails for the bundled model. */
  'models:rename': channel(z.strictObject({ id: z.uuid(), name: modelNameSchema }), nothing),
  'models:export': channel(byId, savedFile),
  'models:import': channel(nothing, modelSummarySchema.nullable()),
  /** Compares two models on the test samples. Takes a few seconds. */
  'models:compare': channel(z.strictObject({ candidate: z.uuid(), active: z.uuid() }), comparisonSchema),

  /**
   * Starts scoring of the active model, unless its dataset predictions exist or scoring is in progress. Fails with
   * `no-such-model` for another model without dataset predictions. Progress is reported by `scoring:changed`.
   */
  'scoring:start': channel(z.strictObject({ modelId: z.uuid() }), scoringProgressSchema),
  'scoring:cancel': channel(nothing, nothing),

  'analyses:read': channel(z.strictObject({ modelId: z.uuid() }), analysesSchema),
  /**
   * Starts an analysis in a separate process. Fails with `run-in-progress` while another is in progress. Progress is
   * reported by `analyses:changed`.
   */
  'analyses:start': channel(
    z.strictObject({ kind: z.enum(ANALYSES), modelId: z.uuid() }),
    analysisProgressSchema,
  ),
  'analyses:cancel': channel(nothing, nothing),

  'marks:list': channel(nothing, z.array(markedSampleSchema)),
  /** Returns the previous marks of the samples, which `marks:put` restores to undo the change. */
  'marks:set': channel(z.strictObject({ samples: sampleNumbers, mark: markSchema }), markChangesSchema),
  'marks:clear': channel(z.strictObject({ samples: sampleNumbers }), markChangesSchema),
  'marks:put': channel(z.strictObject({ changes: markChangesSchema }), markChangesSchema),
  /** Exports to a JSON file. */
  'marks:export': channel(nothing, savedFile),

  /** Shows the open dialog for a folder of IDX files; null if the user cancels it. */
  'datasets:open': channel(nothing, otherDatasetSchema.nullable()),
  /** Opens a folder that was dropped on the window, or the folder of a dropped file. */
  'datasets:open-dropped': channel(z.strictObject({ path: z.string().min(1).max(4096) }), otherDatasetSchema),
  /** Closes a dataset; its data is no longer served. */
  'datasets:close': channel(byId, nothing),
} as const;

export type ChannelName = keyof typeof ipcContract;
export type RequestOf<N extends ChannelName> = z.infer<(typeof ipcContract)[N]['request']>;
export type ResponseOf<N extends ChannelName> = z.infer<(typeof ipcContract)[N]['response']>;

/** Events from main to the renderer. */
export const ipcEvents = {
  /** The window is about to close: the page must send its unsaved state, then `app:handed-over`. */
  'app:closing': nothing,
  'settings:changed': settingsSchema,
  /** A menu item or its shortcut was chosen. */
  'commands:chosen': z.strictObject({ id: commandIdSchema }),
  'files:opened': z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('drawing'), name: fileName, drawing: drawingSchema }),
    z.strictObject({ kind: z.literal('picture'), name: fileName, bytes }),
    z.strictObject({ kind: z.literal('recipe'), name: fileName, recipe: recipeSchema }),
    /** The model has already been imported. */
    z.strictObject({ kind: z.literal('model'), name: fileName, model: modelSummarySchema }),
  ]),
  /** A problem that did not arise from a request of the user. */
  'notices:notice': z.strictObject({ code: z.enum(NOTICE_CODES), name: fileName.optional() }),
  /** A part of the app crashed, in this session or the previous one, and a crash report was saved. */
  'crashes:crashed': z.strictObject({ part: crashedPartSchema }),
  'updates:changed': updateStatusSchema,
  /** A file could not be opened. */
  'files:refused': z.strictObject({ name: fileName, code: z.enum(FAILURE_CODES) }),
  'runs:event': z.strictObject({ id: z.uuid(), event: runEventSchema }),
  /* Changes of collections, with the changed rows. */
  'runs:changed': rowChangesSchema(runSummarySchema, z.uuid()),
  'models:changed': rowChangesSchema(modelSummarySchema, z.uuid()),
  'saved-drawings:changed': rowChangesSchema(savedDrawingSchema, z.uuid()),
  'marks:changed': rowChangesSchema(markedSampleSchema, sampleNumberSchema),
  'recipes:changed': rowChangesSchema(recipeSchema, z.string()),
  'views:changed': rowChangesSchema(savedQuerySchema, z.string()),
  'class-names:changed': rowChangesSchema(namedClassesSchema, z.string()),
  /** The active model changed. */
  'models:activated': modelCardSchema,
  'scoring:changed': scoringProgressSchema,
  'analyses:changed': analysisProgressSchema,
  'predictor:status': z.strictObject({ state: z.enum(['starting', 'ready', 'restarting', 'failed']) }),
} as const;

export type EventName = keyof typeof ipcEvents;
export type EventOf<N extends EventName> = z.infer<(typeof ipcEvents)[N]>;

/** How an event without listeners is retained. */
export type Retention =
  /** It is dropped. */
  | 'none'
  /** The latest one is delivered to each new listener. */
  | 'latest'
  /** All events are delivered to the first listener. */
  | 'all';

/** Retention of events for later listeners; the default is `none`. */
export const eventRetention: Partial<Record<EventName, Retention>> = {
  'app:closing': 'all',
  'crashes:crashed': 'all',
  'files:opened': 'all',
  'files:refused': 'all',
  'models:activated': 'latest',
  'notices:notice': 'all',
  'predictor:status': 'latest',
};
