import { computed, shallowReadonly, shallowRef, watch } from 'vue';
import { IMAGE_SIDE } from '../../../shared/mnist';
import { useSavedDrawingsStore } from '../saved-drawings/saved-drawings-store';
import { withPart, type Dataset } from './dataset';
import { BATCH, Thumbnailer } from './thumbnailer';
import { DatasetError } from '../../fetch-bytes';
import { loadMnist } from './load-mnist';
import { ownPart } from './own-part';
import type { Part } from './part';
import { defineStore } from '../../stores/define-store';

/** So many samples at a time are measured before filters see them: each time, columns are made anew. */
const MEASURED_STEP = 8 * BATCH;

export type LoadState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly code: DatasetError['code'] };

/** The images that there are to see. Nothing is fetched twice. */
export const useDataStore = defineStore(() => {
  const { savedDrawings } = useSavedDrawingsStore();
  const mnist = shallowRef<Dataset | null>(null);
  const loadState = shallowRef<LoadState>({ kind: 'loading' });
  const other = shallowRef<Dataset | null>(null);
  const arrivals = shallowRef(0);
  const processed = shallowRef(0);

  /** How far MNIST is. Its first images can be seen while it loads. */
  const state = shallowReadonly(loadState);

  /** MNIST, once all of it is here. */
  const loaded = computed(() => (loadState.value.kind === 'ready' ? mnist.value : null));

  /** Changes when images, or smaller ones, have arrived. */
  const arrival = shallowReadonly(arrivals);

  /** How many samples of a part have their pixels; reactive. */
  function arrivedOf(part: Part): number {
    return arrivals.value > 0 ? part.arrived : 0;
  }

  /** Changes when the measures of more samples are there. */
  const measured = shallowReadonly(processed);

  /** The drawings that the user kept, as the part after MNIST's own. */
  const own = shallowRef<{ readonly part: Part; readonly labels: Uint8Array } | null>(null);

  watch(savedDrawings, (samples) => {
    own.value = samples.length > 0 ? ownPart(samples) : null;
    if (own.value) {
      const thumbnailer = newThumbnailer();
      thumbnailer.feed(own.value.part, IMAGE_SIDE, IMAGE_SIDE);
      thumbnailer.close();
    }
  });

  const mnistWithOwn = computed(() =>
    mnist.value && own.value ? withPart(mnist.value, own.value.part, own.value.labels) : mnist.value,
  );

  /** What the explorer shows: MNIST with the user's own drawings, or a folder that they opened. */
  const dataset = computed(() => other.value ?? mnistWithOwn.value);

  /** Shows a data set of the user's in the place of MNIST; null shows MNIST again. */
  function showOther(chosen: Dataset | null): void {
    other.value = chosen;
  }

  /** The data set of the user's that is shown. */
  const shownOther = shallowReadonly(other);

  let loading: Promise<void> | null = null;

  /** Fetches MNIST, unless it is here or on its way. After a failure it tries again. */
  function ensureLoaded(): Promise<void> {
    loading ??= load().finally(() => {
      if (!loaded.value) loading = null;
    });
    return loading;
  }

  async function load(): Promise<void> {
    loadState.value = { kind: 'loading' };
    try {
      await loadMnist(
        (labelled) => (mnist.value = labelled),
        () => {
          arrivals.value++;
          if (areThumbnailsWanted) makeArrivedThumbnails();
        },
      );
      loadState.value = { kind: 'ready' };
      if (areThumbnailsWanted) makeArrivedThumbnails();
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error;
      mnist.value = null;
      loadState.value = { kind: 'failed', code: error.code };
    }
  }

  let areThumbnailsWanted = false;
  let thumbnailer: Thumbnailer | null = null;

  /** Has small images and measures made of MNIST's images: not before the explorer is looked at, as it takes seconds. */
  function ensureThumbnails(): void {
    if (areThumbnailsWanted) return;
    areThumbnailsWanted = true;
    makeArrivedThumbnails();
  }

  /** Hands over what has arrived since the last time. */
  function makeArrivedThumbnails(): void {
    thumbnailer ??= newThumbnailer();
    for (const part of mnist.value?.parts ?? []) thumbnailer.feed(part, IMAGE_SIDE, IMAGE_SIDE);
    if (loadState.value.kind === 'loading') return;
    thumbnailer.close();
    thumbnailer = null;
  }

  /** Has small images and measures made of images that have just arrived, and lets the grid show them. */
  function noteArrival(thumbnailer: Thumbnailer, part: Part, width: number, height: number): void {
    thumbnailer.feed(part, width, height);
    arrivals.value++;
  }

  function newThumbnailer(): Thumbnailer {
    return new Thumbnailer((part) => {
      arrivals.value++;
      if (part.processed === part.count || part.processed % MEASURED_STEP === 0) processed.value++;
    });
  }

  return {
    state,
    loaded,
    arrival,
    arrivedOf,
    measured,
    dataset,
    showOther,
    shownOther,
    ensureLoaded,
    ensureThumbnails,
    noteArrival,
    newThumbnailer,
  };
});
