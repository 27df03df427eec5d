import { watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useUpdateStore } from '../state/updates';
import { showToast } from '../ui/toasts';

export interface UpdateNoticesOptions {
  /** Whether the user sees what became of a check anyway. */
  readonly isShown: () => boolean;
  readonly show: () => unknown;
}

/** Says that there is a newer Inkling where that was found without being asked for. */
export function useUpdateNotices({ isShown, show }: UpdateNoticesOptions): void {
  const { updateStatus } = useUpdateStore();
  const { t } = useI18n();
  watch(updateStatus, (status, before) => {
    if (status.state !== 'available' || before.state !== 'checking' || isShown()) return;
    showToast(t('shell.update.available', { version: status.version }), {
      action: { label: t('shell.update.details'), run: () => void show() },
    });
  });
}
