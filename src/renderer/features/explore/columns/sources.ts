import labelErrors from '../../../../../assets/mnist-test-label-errors.json';
import { SAMPLE_COUNT } from '../../../../shared/mnist';
import { sampleNumber } from '../../../entities/dataset/sample-ref';
import { useSavedDrawingsStore } from '../../../entities/saved-drawings/saved-drawings-store';
import { useAnalysisStore } from '../analysis/analyses';
import { useDataStore } from '../../../entities/dataset/data-store';
import { useAuditStore } from '../metrics/audit';
import { useHeldOutStore } from '../metrics/held-out';
import { useMarkStore } from '../marks/marks';
import { useColumnStore } from './columns';
import { useOwnPredictionsStore } from './own-predictions';
import { useScoringStore } from './scoring';
import { useWriterStore } from './writers';
import { defineStore } from '../../../stores/define-store';

/** Fetches the data that the explorer shows. */
export const useSources = defineStore(() => {
  const { readSavedDrawings } = useSavedDrawingsStore();
  const { followAnalyses } = useAnalysisStore();
  const { ensureThumbnails, ensureLoaded } = useDataStore();
  const { followAudit } = useAuditStore();
  const { followHeldOut } = useHeldOutStore();
  const { readMarks } = useMarkStore();
  const { setColumn } = useColumnStore();
  const { followOwnPredictions } = useOwnPredictionsStore();
  const { followScoring } = useScoringStore();
  const { followWriters } = useWriterStore();
  let isStarted = false;

  /** Starts fetching: images first, then the columns. */
  function startSources(): void {
    void ensureLoaded();
    ensureThumbnails();
    if (isStarted) return;
    isStarted = true;
    setColumn('published', publishedErrors());
    followWriters();
    void readMarks();
    followScoring();
    followOwnPredictions();
    void readSavedDrawings();
    // Images first: these columns only affect filters and metrics.
    requestIdleCallback(() => {
      followAnalyses();
      followAudit();
      followHeldOut();
      void readNearDuplicates();
    });
  }

  async function readNearDuplicates(): Promise<void> {
    const { nearDuplicates } = await import('./duplicates');
    setColumn('duplicate', nearDuplicates());
  }

  return { startSources };
});

/**
 * A column of the 15 published label errors of the test set: 1 if the raters agree on another digit, 2 if
 * they disagree.
 */
function publishedErrors(): Uint8Array {
  const values = new Uint8Array(SAMPLE_COUNT);
  for (const { index } of labelErrors.consensus) values[sampleNumber({ split: 'test', index })] = 1;
  for (const { index } of labelErrors.ambiguous) values[sampleNumber({ split: 'test', index })] = 2;
  return values;
}
