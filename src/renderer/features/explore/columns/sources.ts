import { readKept } from '../../draw/kept/kept-store';
import { followAnalyses } from '../analysis/analyses';
import { ensureDigested, ensureLoaded } from '../data/data-store';
import { followAudit } from '../glance/audit';
import { followHeldOut } from '../glance/held-out';
import { followMarks } from '../marks/marks';
import { setColumn } from './columns';
import { followOwnSurvey } from './own-survey';
import { publishedErrors } from './published';
import { followSurveys } from './survey';
import { ensureWriters } from './writers';

let isStarted = false;

/** Fetches all that the explorer shows: pictures first, then what is known of them. */
export function startSources(): void {
  void ensureLoaded();
  ensureDigested();
  void ensureWriters();
  if (isStarted) return;
  isStarted = true;
  setColumn('published', publishedErrors());
  followMarks();
  followSurveys();
  followOwnSurvey();
  void readKept();
  // Digits first: what these bring is seen in filters and figures only.
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
