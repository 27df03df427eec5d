import { computed, onScopeDispose, shallowReactive, shallowRef, watch } from 'vue';
import type { RunSummary } from '../../../shared/contract/run-summary';
import type { Recipe } from '../../../shared/recipe/recipe';
import type { RunCommand, RunEvent } from '../../../shared/training/events';
import { i18n } from '../../locales';
import { doneOrNotify, valueOrNotify } from '../../notify-failure';
import { showToast } from '../../ui/toasts';
import { useCollection } from '../../stores/collection';
import { names } from '../../names/say-name';
import { isGap, newProgress, withEvent, type RunProgress } from './run-progress';
import { isOver, runState, type RunState } from './run-state';
import { defineStore } from '../../stores/define-store';

export interface Run {
  readonly summary: RunSummary;
  readonly progress: RunProgress;
  readonly state: RunState;
}
const NOTHING_SAID = newProgress();

/**
 * Every run, with the progress computed from its events. Runs are followed from any view, and restored after
 * a reload.
 */
export const useRunStore = defineStore((api) => {
  const { rows, read } = useCollection({
    list: api.runs.list,
    onChanged: api.runs.onChanged,
    keyOf: ({ id }: RunSummary) => id,
    compare: (a, b) => b.createdAt.localeCompare(a.createdAt),
  });
  const progresses = shallowReactive(new Map<string, RunProgress>());
  const chosenId = shallowRef<string | null>(null);

  /** All runs, newest first. */
  const runs = computed<readonly Run[]>(() =>
    (rows.value ?? []).map((summary) => {
      const progress = progresses.get(summary.id) ?? NOTHING_SAID;
      return { summary, progress, state: runState(summary, progress) };
    }),
  );

  /** The run in progress, or else the next in the queue; null if there is none. */
  const liveRun = computed(() => {
    const live = runs.value.filter(({ state }) => !isOver(state));
    return live.find(({ state }) => state !== 'queued') ?? live.at(-1) ?? null;
  });

  /** The run that is shown: the selected one, or else the one in progress, or else the latest. */
  const shownRun = computed(
    () =>
      runs.value.find(({ summary }) => summary.id === chosenId.value) ??
      liveRun.value ??
      runs.value[0] ??
      null,
  );

  /** Selects a run and fetches its events. */
  function showRun(id: string | null): void {
    chosenId.value = id;
    if (id !== null) void catchUp(id);
  }

  /** Fetches the events of a run without selecting it. */
  function followRun(id: string): Promise<void> {
    return catchUp(id);
  }

  /** Starts and selects a run, or queues it behind the one in progress. The user is notified of a failure. */
  async function startRun(recipe: Recipe): Promise<void> {
    const isQueued = liveRun.value !== null;
    const started = valueOrNotify(await api.runs.start({ recipe }));
    if (!started) return;
    if (isQueued) showToast(i18n.global.t('train.queued', { name: names().recipe(recipe) }));
    else showRun(started.id);
  }

  /** @returns Whether it succeeded; the user is notified of a failure. */
  async function commandRun(id: string, command: RunCommand): Promise<boolean> {
    return doneOrNotify(await api.runs.command({ id, command }));
  }

  /** Resumes an interrupted run from its checkpoint. */
  async function resumeRun(id: string): Promise<void> {
    doneOrNotify(await api.runs.resume({ id }));
  }

  /** Removes a finished run from the list; the message that confirms it offers to undo it. */
  async function removeRun({ id, recipe }: RunSummary): Promise<void> {
    if (!doneOrNotify(await api.runs.remove({ id }))) return;
    const { t } = i18n.global;
    showToast(t('train.runs.removed', { name: names().recipe(recipe) }), {
      action: { label: t('ui.undo'), run: () => void restoreRun(id) },
    });
  }

  async function restoreRun(id: string): Promise<void> {
    doneOrNotify(await api.runs.restore({ id }));
  }

  /** Ends a run and discards its model. */
  async function cancelRun(id: string): Promise<void> {
    doneOrNotify(await api.runs.cancel({ id }));
  }

  const catchingUp = new Map<string, Promise<void>>();

  /** Fetches the events of a run that are not known yet. Events that arrive meanwhile are applied as well. */
  function catchUp(id: string): Promise<void> {
    const underWay = catchingUp.get(id);
    if (underWay) return underWay;
    const reading = api.runs
      .events({ id, from: (progresses.get(id)?.lastSeq ?? -1) + 1 })
      .then((answer) => {
        if (answer.ok)
          progresses.set(id, answer.value.reduce(withEvent, progresses.get(id) ?? newProgress()));
      })
      .finally(() => catchingUp.delete(id));
    catchingUp.set(id, reading);
    return reading;
  }

  async function take(id: string, event: RunEvent): Promise<void> {
    const known = (): RunProgress => progresses.get(id) ?? newProgress();
    if (isGap(known(), event)) await catchUp(id);
    progresses.set(id, withEvent(known(), event));
  }

  onScopeDispose(api.runs.onEvent(({ id, event }) => void take(id, event)));
  // Events of the runs in progress, and of the run that is shown first.
  watch(rows, (known) => {
    const [newest] = known ?? [];
    for (const { id, state } of known ?? [])
      if ((!isOver(state) || id === newest?.id) && !progresses.has(id)) void catchUp(id);
  });
  /** Resolves when the runs of earlier sessions are loaded. */
  const runsAreRead = read();

  return {
    runs,
    liveRun,
    shownRun,
    showRun,
    followRun,
    startRun,
    commandRun,
    resumeRun,
    removeRun,
    cancelRun,
    runsAreRead,
  };
});
