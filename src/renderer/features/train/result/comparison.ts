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

/**
 * Comparisons of two models on the test samples. Models are immutable, so a comparison stays valid while the
 * window is open.
 */
export const useComparisonStore = defineStore((api) => {
  /** By the identifiers of both models. Never invalidated, since models are immutable. */
  const known = shallowReactive(new Map<string, ComparisonState>());

  /** Compares two models, once both are known. */
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
