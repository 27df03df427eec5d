import { computed, watch } from 'vue';
import { HINTS, type Hint } from '../../../shared/contract/settings';
import { changeSettings, settings } from '../../state/settings';
import { view } from '../../state/view';
import { isPadBlank } from '../draw/sheet/sheet-store';
import { runs } from '../train/runs';

/** The hints that are neither dismissed nor followed yet. */
export const pendingHints = computed(() => HINTS.filter((hint) => !settings.value.hintsDone.includes(hint)));

/** Lets hints go for good. */
export function finishHints(hints: readonly Hint[]): void {
  const left = hints.filter((hint) => pendingHints.value.includes(hint));
  if (left.length === 0) return;
  void changeSettings({ hintsDone: [...settings.value.hintsDone, ...left] });
}

/** Lets each hint go once what it suggests was done. Called once, by the component that shows them. */
export function followHints(): void {
  watch(
    [isPadBlank, view, () => runs.value.length],
    ([isBlank, shown, runCount]) => {
      if (!isBlank) finishHints(['draw']);
      if (shown === 'explore') finishHints(['explore']);
      if (runCount > 0) finishHints(['train']);
    },
    { immediate: true },
  );
}
