import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { shell } from 'electron';
import { Analyses } from './analyses/analyses';
import { AnalysisFiles } from './analyses/analysis-files';
import type { PadDraft } from '../shared/contract/draft';
import { explorerStateSchema, type ExplorerState } from '../shared/explore/explorer-state';
import type { AppPaths } from './app-paths';
import { OtherData } from './datasets/other-data';
import { draftFileSchema } from './draft-file';
import type { WindowEvents } from './ipc/window-events';
import type { Log } from './log';
import { ModelStore } from './models/model-store';
import { Checkpoints } from './runs/checkpoints';
import { DebouncedJsonFile } from './debounced-json-file';
import { RunQueue } from './runs/run-queue';
import { RunRecorder } from './runs/run-recorder';
import { isDone } from './runs/run-states';
import { createAnalysisService } from './services/analysis-host';
import { createComparisonService, ModelComparer } from './services/comparison-host';
import { createLibrary, type LibraryService } from './services/library-host';
import { PredictorHost, type ModelCandidate } from './services/predictor-host';
import { createTrainer } from './services/trainer-host';
import { noticeOf, type StoredState } from './stored-state';
import { DatasetPredictionFiles } from './scoring/dataset-prediction-files';
import { DatasetScoring } from './scoring/dataset-scoring';

/** The part of the app that does not depend on a window: services, models and runs. */
export interface AppServices {
  /** The draft of the pad content. */
  readonly draft: DebouncedJsonFile<PadDraft>;
  /** Pane, query, zoom, scroll position and selection of the explorer. */
  readonly explorerState: DebouncedJsonFile<ExplorerState>;
  /** Not started yet; requests wait until it is ready. */
  readonly library: LibraryService;
  /** Not started yet; requests wait until it is ready. */
  readonly predictor: PredictorHost;
  readonly models: ModelStore;
  readonly comparer: ModelComparer;
  readonly queue: RunQueue;
  readonly recorder: RunRecorder;
  readonly scoring: DatasetScoring;
  readonly otherData: OtherData;
  readonly analyses: Analyses;
  readonly analysisFiles: AnalysisFiles;
  /** Stops all services; resolves when their processes have exited. */
  stop(): Promise<void>;
}

/** Creates the services and stores, and forwards their events to the page. The services are started later. */
export function startBackend(
  paths: AppPaths,
  stored: StoredState,
  events: WindowEvents,
  log: Log,
): AppServices {
  const draft = new DebouncedJsonFile<PadDraft>('draft', paths.draft, draftFileSchema, log);
  const explorerState = new DebouncedJsonFile('explorer', paths.explorerState, explorerStateSchema, log);
  const library = createLibrary(paths.services.library, paths.library, log);
  const recorder = new RunRecorder(library, log);
  const models: ModelStore = new ModelStore({
    folder: paths.models,
    bundled: paths.bundledModel,
    pointer: stored.activeModel,
    names: stored.modelNames,
    inspect: (path) => predictor.inspect(path),
    discard,
    log,
  });
  const predictor: PredictorHost = new PredictorHost({
    entry: paths.services.predictor,
    log,
    candidates: () => modelCandidates(models, paths.bundledModel, events),
  });
  const comparer = new ModelComparer(() => createComparisonService(paths.services.comparison, log));
  const datasetPredictionFiles = new DatasetPredictionFiles(paths.datasetPredictions);
  const scoring = new DatasetScoring({ predictor, models, files: datasetPredictionFiles, log });
  const analysisFiles = new AnalysisFiles(paths.assets, paths.analyses);
  const analyses = new Analyses({
    createAnalysisService: () => createAnalysisService(paths.services.analysis, log),
    models,
    files: analysisFiles,
    log,
  });
  const checkpoints = new Checkpoints(paths.runs, log);
  const queue = new RunQueue({
    createTrainer: () => createTrainer(paths.services.trainer, log),
    modelsFolder: paths.models,
    checkpoints,
    record: recorder,
    marks: async () => {
      await library.whenReady();
      return library.request('marks:list', undefined);
    },
    log,
  });

  library.on('ready', ({ quarantined }) => {
    if (quarantined !== null)
      events.sendOrQueue('notices:notice', { code: 'library-reset', name: quarantined });
  });
  predictor.on('status', (state) => events.send('predictor:status', { state }));
  predictor.on('activated', (card) => events.send('models:activated', models.named(card)));
  queue.on('event', (id, event) => {
    events.send('runs:event', { id, event });
    if (event.type === 'finished')
      models.emitChanged([event.modelId]).catch((error: unknown) => log.warn('models:', error));
  });
  scoring.on('changed', (progress) => events.send('scoring:changed', progress));
  analyses.on('changed', (progress) => events.send('analyses:changed', progress));
  queue.on('changed', (changes) => events.send('runs:changed', changes));
  models.on('changed', (changes) => events.send('models:changed', changes));

  library.once('ready', () => {
    keepResumable(recorder, checkpoints).catch((error: unknown) => log.warn('checkpoints:', error));
  });

  void draft.loaded.then((problem) => {
    if (problem !== null) events.sendOrQueue('notices:notice', noticeOf(problem, 'draft-reset'));
  });

  // Safe here: the processes that import and train models have not started yet, so nothing is being written.
  void models.tidy();
  void datasetPredictionFiles.clean();
  // Version 0.1.0 stored dataset predictions here; they are recomputed on demand.
  void rm(join(paths.userData, 'surveys'), { recursive: true, force: true }).catch(() => undefined);
  void analysisFiles.tidy();

  return {
    draft,
    explorerState,
    library,
    predictor,
    models,
    comparer,
    queue,
    recorder,
    scoring,
    otherData: new OtherData(),
    analyses,
    analysisFiles,
    async stop() {
      await Promise.all([queue.close(), comparer.close(), analyses.close()]);
      await recorder.flush();
      await Promise.all([draft.flush(), explorerState.flush(), library.stop(), predictor.stop()]);
    },
  };
}

/** Removes checkpoints of finished or removed runs, which remain if the app exited before deleting them. */
async function keepResumable(recorder: RunRecorder, checkpoints: Checkpoints): Promise<void> {
  await checkpoints.keepOnly(async () => {
    const runs = await recorder.list();
    return runs.filter(({ state }) => !isDone(state)).map(({ id }) => id);
  });
}

/** The active model, then the bundled model as a fallback. */
function modelCandidates(models: ModelStore, bundled: string, events: WindowEvents): ModelCandidate[] {
  const lastResort: ModelCandidate = {
    path: bundled,
    quarantine: () => {
      events.sendOrQueue('notices:notice', { code: 'no-model' });
      return Promise.resolve();
    },
  };
  if (models.isBundledActive) return [lastResort];
  const quarantine = async () => {
    const { name, isMissing } = await models.quarantineActive();
    events.sendOrQueue('notices:notice', { code: isMissing ? 'model-missing' : 'model-quarantined', name });
  };
  return [{ path: models.activePath, quarantine }, lastResort];
}

/** Moves a file to the system's trash, or deletes it if there is no trash. */
async function discard(path: string): Promise<void> {
  await shell.trashItem(path).catch(() => rm(path));
}
