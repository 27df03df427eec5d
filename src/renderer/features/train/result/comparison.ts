import { shallowReactive, shallowRef, watchEffect, type ShallowRef } from 'vue';
import type { Failure } from '../../../../shared/contract/result';
import type { Comparison } from '../../../../shared/model/comparison';
import { api } from '../../../bridge';

export type ComparisonState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'done'; readonly comparison: Comparison }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Models never change, so what two of them make of the test samples holds as long as the window. */
const known = shallowReactive(new Map<string, ComparisonState>());
const NONE: ComparisonState = { kind: 'none' };

/** Compares two models, once they are both known. */
export function useComparison(
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
export function compareAgain(candidate: string, active: string): void {
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

function keyOf(candidate: string, active: string): string {
  return `${candidate} ${active}`;
}
