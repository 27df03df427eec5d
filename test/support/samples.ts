import { useDataStore } from '../../src/renderer/entities/dataset/data-store';
import { newPart, type Part } from '../../src/renderer/entities/dataset/part';
import { MNIST_ID, type Dataset } from '../../src/renderer/entities/dataset/dataset';
import { IMAGE_SIDE, SAMPLE_COUNT, SPLIT_SIZES, SPLITS } from '../../src/shared/mnist';

const SIDE = 4;
const LABELS = { train: [0, 1, 1, 2, 2, 2, 3, 7], test: [7, 7, 9, 4] };

/**
 * Shows the explorer twelve samples in two parts: labels 0 1 1 2 2 2 3 7 for training and 7 7 9 4 for testing. The
 * width of a sample's strokes is its number over 4, in pixels.
 * @param classes Names of the ten labels.
 */
export function showSamples(classes: readonly string[] = Array.from('0123456789')): Dataset {
  const { showOther } = useDataStore();
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

/**
 * Shows the explorer a stand-in for MNIST: 70,000 samples with these labels from number 0, 0 for the rest. The digits'
 * pictures are blank, and only the first of each split are there.
 */
export function showMnist(first: readonly number[] = []): Dataset {
  const { showOther } = useDataStore();
  const labels = new Uint8Array(SAMPLE_COUNT);
  labels.set(first);
  const parts = SPLITS.map((kind): Part => {
    const [start, count] = kind === 'train' ? [0, SPLIT_SIZES.train] : [SPLIT_SIZES.train, SPLIT_SIZES.test];
    const { images } = newPart({
      name: kind,
      kind,
      start,
      count: 100,
      width: IMAGE_SIDE,
      height: IMAGE_SIDE,
    });
    return { ...newPart({ name: kind, kind, start, count, width: 0, height: 0 }), images };
  });
  const shown = {
    id: MNIST_ID,
    width: IMAGE_SIDE,
    height: IMAGE_SIDE,
    classes: Array.from('0123456789'),
    parts,
    count: SAMPLE_COUNT,
    labels,
  };
  showOther(shown);
  return shown;
}
