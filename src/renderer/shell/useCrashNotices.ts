import { onScopeDispose } from 'vue';
import type { CrashedPart } from '../../shared/contract/crashes';
import { api } from '../bridge';
import { i18n } from '../locales';
import { showToast } from '../ui/toasts';

/** Notifies the user of crashed processes, and offers the crash reports. */
export function useCrashNotices(): void {
  onScopeDispose(api.crashes.onCrashed(({ part }) => notifyCrash(part)));
}

function notifyCrash(part: CrashedPart): void {
  const { t } = i18n.global;
  const action = { label: t('shell.crash.show'), run: () => void api.crashes.show() };
  showToast(t(`shell.crash.${part}`), { tone: 'problem', action });
}
