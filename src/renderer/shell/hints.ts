import { computed, watch } from 'vue';
import { HINTS, type Hint } from '../../shared/contract/settings';
import { useSettingsStore } from '../state/settings';
import { useViewStore } from '../state/view';
import { usePadStore } from '../entities/pad/pad-store';
import { useRunStore } from '../entities/runs/runs';
import { defineStore } from '../stores/define-store';

/** The hints for a first start. */
export const useHintStore = defineStore(() => {
  const { changeSettings, settings } = useSettingsStore();
  const { view } = useViewStore();
  const { isPadBlank } = usePadStore();
  const { runs } = useRunStore();
  /** The hints that are neither dismissed nor followed yet. */
  const pendingHints = computed(() => HINTS.filter((hint) => !settings.value.hintsDone.includes(hint)));

  /** Removes hints permanently. */
  function finishHints(hints: readonly Hint[]): void {
    const left = hints.filter((hint) => pendingHints.value.includes(hint));
    if (left.length === 0) return;
    void changeSettings({ hintsDone: [...settings.value.hintsDone, ...left] });
  }

  /** Removes each hint once its suggestion was followed. Called once, by the component that shows them. */
  function followHints(): void {
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

  return { pendingHints, finishHints, followHints };
});
