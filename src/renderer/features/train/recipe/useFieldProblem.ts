import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFormats } from '../../../ui/format';
import { useRecipeEditor } from './recipe-editor';

/** Limits can be fractions, such as 0.5. */
const LIMIT_DIGITS = 3;

/** Formats why the field at a path of the recipe is invalid; empty if it is valid. */
export function useFieldProblem(): ComputedRef<(path: string) => string> {
  const { checkedDraft } = useRecipeEditor();
  const { t } = useI18n();
  const formats = useFormats();
  return computed(() => (path) => {
    const problem = checkedDraft.value.problems.get(path);
    if (!problem) return '';
    return t(`train.problem.${problem.code}`, {
      limit: formats.value.number(problem.limit ?? 0, LIMIT_DIGITS),
    });
  });
}

/** Whether a field at one of these paths of the recipe, or below it, is invalid. */
export function hasProblemAt(paths: readonly string[]): boolean {
  const { checkedDraft } = useRecipeEditor();
  const wrong = [...checkedDraft.value.problems.keys()];
  return wrong.some((path) => paths.some((start) => path === start || path.startsWith(`${start}.`)));
}

/** The path of the first invalid field among those with one of these prefixes. */
export function firstProblemIn(start: string): string | undefined {
  const { checkedDraft } = useRecipeEditor();
  return [...checkedDraft.value.problems.keys()].find((path) => path.startsWith(start));
}
