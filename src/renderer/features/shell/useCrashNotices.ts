import { onScopeDispose } from 'vue';
import type { CrashedPart } from '../../../shared/contract/crashes';
import { api } from '../../bridge';
import { i18n } from '../../locales';
import { showView } from '../../state/view';
import { valueOrTell } from '../../tell-failure';
import { showToast, type Toast } from '../../ui/toasts';

/** Says what crashed, and what can be done about it. */
export function useCrashNotices(): void {
  onScopeDispose(api.crashes.onCrashed(({ part }) => void tellCrash(part)));
}

async function tellCrash(part: CrashedPart): Promise<void> {
  const { t } = i18n.global;
  const run = part === 'main' ? await interruptedRun() : undefined;
  const action: Toast['action'] =
    run === undefined
      ? { label: t('shell.crash.show'), run: () => void api.crashes.show() }
      : { label: t('shell.crash.resume'), run: () => void resume(run) };
  showToast(t(`shell.crash.${run === undefined ? part : 'training'}`), { tone: 'problem', action });
}

/** The newest run, where it was cut off. */
async function interruptedRun(): Promise<string | undefined> {
  const listed = await api.runs.list();
  const newest = listed.ok
    ? [...listed.value].sort((a, b) => b.createdAt.localeCompare(a.createdAt))[0]
    : undefined;
  return newest?.state === 'interrupted' ? newest.id : undefined;
}

async function resume(id: string): Promise<void> {
  showView('train');
  valueOrTell(await api.runs.resume({ id }));
}
