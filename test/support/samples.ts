import { showOther } from '../../src/renderer/features/explore/data/data-store';
import { newPart, type Part } from '../../src/renderer/features/explore/data/part';
import type { Dataset } from '../../src/renderer/features/explore/dataset';
import { setQuery } from '../../src/renderer/features/explore/query/query-store';
import { EMPTY_QUERY } from '../../src/shared/explore/query';

const SIDE = 4;
const LABELS = { train: [0, 1, 1, 2, 2, 2, 3, 7], test: [7, 7, 9, 4] };

/**
 * Shows the explorer twelve samples in two parts: labels 0 1 1 2 2 2 3 7 for training and 7 7 9 4 for testing. The
 * width of a sample's strokes is its number over 4, in pixels.
 * @param classes Names of the ten labels.
 */
export function showSamples(classes: readonly string[] = Array.from('0123456789')): Dataset {
  const labels = Uint8Array.from([...LABELS.train, ...LABELS.test]);
  const parts = (['train', 'test'] as const).map((kind): Part => {
    const start = kind === 'train' ? 0 : LABELS.train.length;
    const part = newPart({ name: kind, kind, start, count: LABELS[kind].length, width: SIDE, height: SIDE });
    part.measures.width.set(part.measures.width.map((_, index) => (start + index) / 4));
    return part;
  });
  const shown = { id: 'twelve', width: SIDE, height: SIDE, classes, parts, count: labels.length, labels };
  showOther(shown);
  return shown;
}

/** Leaves the explorer as it was before any sample was there. */
export function showNoSamples(): void {
  setQuery(EMPTY_QUERY);
  showOther(null);
}
