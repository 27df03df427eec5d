import { watch } from 'vue';
import { i18n } from '../../locales';
import { useViewStore } from '../../state/view';
import { dismissToast, showToast } from '../../ui/toasts';
import { names } from '../../names/say-name';
import { type Run, useRunStore } from '../../entities/runs/runs';

/**
 * Offers in any view to resume the run that was in progress when the app last closed, unless newer runs
 * exist.
 */
export async function offerToResume(): Promise<void> {
  const { followRun, runs, runsAreRead } = useRunStore();
  await runsAreRead;
  const firstOther = runs.value.findIndex(({ state }) => state !== 'interrupted');
  const ids = runs.value.slice(0, firstOther < 0 ? undefined : firstOther).map(({ summary }) => summary.id);
  await Promise.all(ids.map(followRun));
  const interrupted = ids.map(runOf).filter((run) => run !== undefined);
  // Runs that were only queued have no events. If all were, the last in the list was next.
  const cutOff = interrupted.find(({ progress }) => progress.plan) ?? interrupted.at(-1);
  if (cutOff) offer(cutOff);
}

function offer({ summary: { id, recipe }, progress }: Run): void {
  const { t } = i18n.global;
  const interruption = {
    name: names().recipe(recipe),
    epoch: Math.min(progress.epoch + 1, recipe.epochs),
    all: recipe.epochs,
  };
  const toast = showToast(t('train.wasInterrupted', interruption), {
    isLasting: true,
    action: { label: t('train.resumeTraining'), run: () => goOn(id) },
  });
  // The offer may become void elsewhere: the run is resumed from its panel, or removed from the list.
  const stop = watch(
    () => runOf(id)?.state,
    (state) => {
      if (state === 'interrupted') return;
      dismissToast(toast);
      stop();
    },
  );
}

function goOn(id: string): void {
  const { showView } = useViewStore();
  const { resumeRun, showRun } = useRunStore();
  showRun(id);
  showView('train');
  void resumeRun(id);
}

function runOf(id: string): Run | undefined {
  const { runs } = useRunStore();
  return runs.value.find(({ summary }) => summary.id === id);
}
