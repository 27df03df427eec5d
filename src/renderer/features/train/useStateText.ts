import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFormats } from '../../ui/format';
import { endOf } from './run-ending';
import type { Run } from '../../entities/runs/runs';

/** Formats the state of a run: `Finished`, or `Stopped after 1 of 2 epochs`. */
export function useStateText(): ComputedRef<(run: Run) => string> {
  const { t } = useI18n();
  const formats = useFormats();
  return computed(() => (run) => {
    const end = endOf(run);
    if (run.state !== 'finished' || !end?.reason || end.reason === 'completed')
      return t(`train.state.${run.state}`);
    const all = run.summary.recipe.epochs;
    const values = { done: formats.value.number(end.epochs, 1), all: formats.value.number(all) };
    return t(`train.endedAfter.${end.reason}`, values, all);
  });
}
