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

/** Number of samples per update of the measures. Each update creates the columns anew. */
const MEASURED_STEP = 8 * BATCH;

export type LoadState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly code: DatasetError['code'] };

/** The datasets that can be shown. Nothing is fetched twice. */
export const useDataStore = defineStore(() => {
  const { savedDrawings } = useSavedDrawingsStore();
  const mnist = shallowRef<Dataset | null>(null);
  const loadState = shallowRef<LoadState>({ kind: 'loading' });
  const other = shallowRef<Dataset | null>(null);
  const arrivals = shallowRef(0);
  const processed = shallowRef(0);

  /** MNIST while it loads: its first images can be shown before all have arrived. */
  const state = shallowReadonly(loadState);

  /** MNIST, once it is completely loaded. */
  const loaded = computed(() => (loadState.value.kind === 'ready' ? mnist.value : null));

  /** Changes when images or thumbnails have arrived. */
  const arrival = shallowReadonly(arrivals);

  /** Number of samples of a part whose pixels have arrived; reactive. */
  function arrivedOf(part: Part): number {
    return arrivals.value > 0 ? part.arrived : 0;
  }

  /** Changes when the measures of more samples are available. */
  const measured = shallowReadonly(processed);

  /** The user's saved drawings, as the part after those of MNIST. */
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

  /** The dataset that the explorer shows: MNIST with the saved drawings, or a folder that the user opened. */
  const dataset = computed(() => other.value ?? mnistWithOwn.value);

  /** Shows a dataset of the user's instead of MNIST; null shows MNIST again. */
  function showOther(chosen: Dataset | null): void {
    other.value = chosen;
  }

  /** The user's dataset that is shown; null while MNIST is. */
  const shownOther = shallowReadonly(other);

  let loading: Promise<void> | null = null;

  /** Fetches MNIST unless it is loaded or loading. After a failure, a call tries again. */
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

  /**
   * Computes thumbnails and measures of MNIST. Deferred until the explorer is opened, as it takes seconds.
   */
  function ensureThumbnails(): void {
    if (areThumbnailsWanted) return;
    areThumbnailsWanted = true;
    makeArrivedThumbnails();
  }

  /** Passes on what has arrived since the last call. */
  function makeArrivedThumbnails(): void {
    thumbnailer ??= newThumbnailer();
    for (const part of mnist.value?.parts ?? []) thumbnailer.feed(part, IMAGE_SIDE, IMAGE_SIDE);
    if (loadState.value.kind === 'loading') return;
    thumbnailer.close();
    thumbnailer = null;
  }

  /** Queues images that have arrived for thumbnails and measures, and updates the grid. */
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
