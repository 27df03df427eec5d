import { computed, shallowReactive, shallowRef } from 'vue';
import type { RunSummary } from '../../../shared/contract/run-summary';
import type { Recipe } from '../../../shared/recipe/recipe';
import type { RunCommand, RunEvent } from '../../../shared/training/events';
import { api } from '../../bridge';
import { i18n } from '../../locales';
import { valueOrTell } from '../../tell-failure';
import { showToast } from '../../ui/toasts';
import { names } from '../../names/say-name';
import { isGap, newProgress, withEvent, type RunProgress } from './run-progress';
import { isOver, runState, type RunState } from './run-state';

/*
 * Every run that is known, and what it has said. Lives as long as the window, so that a run goes on being
 * followed from any view, and is picked up again after a reload.
 */

export interface Run {
  readonly summary: RunSummary;
  readonly progress: RunProgress;
  readonly state: RunState;
}

const summaries = shallowRef<readonly RunSummary[]>([]);
const progresses = shallowReactive(new Map<string, RunProgress>());
const chosenId = shallowRef<string | null>(null);
const NOTHING_SAID = newProgress();

/** All runs, newest first. */
export const runs = computed<readonly Run[]>(() =>
  [...summaries.value]
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
    .map((summary) => {
      const progress = progresses.get(summary.id) ?? NOTHING_SAID;
      return { summary, progress, state: runState(summary, progress) };
    }),
);

/** The run under way, or else the one whose turn is next; null where there is none. */
export const liveRun = computed(() => {
  const live = runs.value.filter(({ state }) => !isOver(state));
  return live.find(({ state }) => state !== 'queued') ?? live.at(-1) ?? null;
});

/** The run that is looked at: the chosen one, or else the one under way, or else the last. */
export const shownRun = computed(
  () =>
    runs.value.find(({ summary }) => summary.id === chosenId.value) ?? liveRun.value ?? runs.value[0] ?? null,
);

/** Looks at a run, and reads what it said. */
export function showRun(id: string | null): void {
  chosenId.value = id;
  if (id !== null) void catchUp(id);
}

/** Reads what a run said, without looking at it. */
export function followRun(id: string): Promise<void> {
  return catchUp(id);
}

/** Starts a run and looks at it, or queues it behind the one under way. A refusal is told to the person. */
export async function startRun(recipe: Recipe): Promise<void> {
  const isQueued = liveRun.value !== null;
  const started = valueOrTell(await api.runs.start({ recipe }));
  if (!started) return;
  await refresh();
  if (isQueued) showToast(i18n.global.t('train.queued', { name: names().recipe(recipe) }));
  else showRun(started.id);
}

/** @returns Whether it was done; a refusal is told to the person. */
export async function commandRun(id: string, command: RunCommand): Promise<boolean> {
  const answer = await api.runs.command({ id, command });
  valueOrTell(answer);
  return answer.ok;
}

/** Takes an interrupted run up again where it was. */
export async function resumeRun(id: string): Promise<void> {
  valueOrTell(await api.runs.resume({ id }));
  await refresh();
}

/** Takes a run that is over out of the list; the message that says so can undo it. */
export async function removeRun({ id, recipe }: RunSummary): Promise<void> {
  const removed = await api.runs.remove({ id });
  valueOrTell(removed);
  if (!removed.ok) return;
  await refresh();
  const { t } = i18n.global;
  showToast(t('train.runs.removed', { name: names().recipe(recipe) }), {
    action: { label: t('ui.undo'), run: () => void restoreRun(id) },
  });
}

async function restoreRun(id: string): Promise<void> {
  valueOrTell(await api.runs.restore({ id }));
  await refresh();
}

/** Ends a run and throws away what it learned. */
export async function cancelRun(id: string): Promise<void> {
  valueOrTell(await api.runs.cancel({ id }));
}

async function refresh(): Promise<void> {
  const listed = await api.runs.list();
  if (!listed.ok) return;
  summaries.value = listed.value;
  const newest = runs.value[0]?.summary.id;
  for (const { id, state } of listed.value) if (!isOver(state) || id === newest) void catchUp(id);
}

const catchingUp = new Map<string, Promise<void>>();

/** Reads all that a run has said so far. Events that arrive meanwhile are taken in as well. */
function catchUp(id: string): Promise<void> {
  const underWay = catchingUp.get(id);
  if (underWay) return underWay;
  const reading = api.runs
    .events({ id })
    .then((told) => {
      if (told.ok) progresses.set(id, told.value.reduce(withEvent, progresses.get(id) ?? newProgress()));
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

api.runs.onEvent(({ id, event }) => void take(id, event));
api.runs.onChanged(() => void refresh());
/** Resolves when the runs before this one are known. */
export const runsAreRead = refresh();
