import { shallowReactive, shallowRef, watchEffect, type ShallowRef } from 'vue';
import type { Failure } from '../../../../shared/contract/result';
import type { Comparison } from '../../../../shared/model/comparison';
import { defineStore } from '../../../stores/define-store';

export type ComparisonState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'done'; readonly comparison: Comparison }
  | { readonly kind: 'failed'; readonly failure: Failure };
const NONE: ComparisonState = { kind: 'none' };

function keyOf(candidate: string, active: string): string {
  return `${candidate} ${active}`;
}

/** What two models make of the test samples. Models never change, so a comparison holds as long as the window. */
export const useComparisonStore = defineStore((api) => {
  /** Models never change, so what two of them make of the test samples holds as long as the window. */
  const known = shallowReactive(new Map<string, ComparisonState>());

  /** Compares two models, once they are both known. */
  function useComparison(
    pair: () => { readonly candidate: string; readonly active: string } | null,
  ): Readonly<ShallowRef<ComparisonState>> {
    const state = shallowRef(NONE);
    watchEffect(() => {
      const models = pair();
      state.value = models ? comparisonOf(models.candidate, models.active) : NONE;
    });
    return state;
  }

  /** Tries again after a failure. */
  function compareAgain(candidate: string, active: string): void {
    known.delete(keyOf(candidate, active));
  }

  function comparisonOf(candidate: string, active: string): ComparisonState {
    const key = keyOf(candidate, active);
    const state = known.get(key);
    if (!state) void compare(candidate, active);
    return state ?? { kind: 'reading' };
  }

  async function compare(candidate: string, active: string): Promise<void> {
    const key = keyOf(candidate, active);
    known.set(key, { kind: 'reading' });
    const answer = await api.models.compare({ candidate, active });
    known.set(
      key,
      answer.ok ? { kind: 'done', comparison: answer.value } : { kind: 'failed', failure: answer.failure },
    );
  }

  return { useComparison, compareAgain };
});
