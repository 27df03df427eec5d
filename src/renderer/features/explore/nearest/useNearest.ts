import { type Ref, shallowReadonly, shallowRef, watch } from 'vue';
import { api } from '../../../bridge';
import { useActiveModelStore } from '../../../state/active-model';
import { useScoringStore } from '../columns/scoring';

export type Neighbours =
  | { readonly kind: 'ready'; readonly numbers: readonly number[]; readonly distances: readonly number[] }
  /** The samples are not scored yet, or the answer is pending. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'none' };

/** An image as the network's input. */
export interface NearestQuestion {
  /** 784 values in [0, 1]. */
  readonly pixels: Float32Array<ArrayBuffer>;
  /** The training sample itself, which is left out of its own neighbours. */
  readonly except?: number | undefined;
}

const COUNT = 12;
const WAITING: Neighbours = { kind: 'waiting' };
const NONE: Neighbours = { kind: 'none' };

/**
 * The nearest training samples of an image in the feature space of the active model. Requested again when the
 * image changes, or the samples are scored.
 */
export function useNearest(question: Ref<NearestQuestion | null>): Readonly<Ref<Neighbours>> {
  const { predictorState } = useActiveModelStore();
  const { scoring } = useScoringStore();
  const neighbours = shallowRef<Neighbours>(NONE);
  let latest = 0;

  watch(
    [question, predictorState, () => scoring.value?.state],
    async ([asked]) => {
      const request = ++latest;
      if (!asked) {
        neighbours.value = NONE;
        return;
      }
      const { pixels, except } = asked;
      const answer = await api.predictor.nearest({
        pixels,
        count: COUNT,
        ...(except === undefined ? {} : { except }),
      });
      if (request !== latest) return;
      if (answer.ok)
        neighbours.value = { kind: 'ready', numbers: answer.indices, distances: answer.distances };
      else neighbours.value = answer.reason === 'too-many-features' ? NONE : WAITING;
    },
    { immediate: true },
  );
  return shallowReadonly(neighbours);
}
