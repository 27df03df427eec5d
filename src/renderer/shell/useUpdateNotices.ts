import { watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useUpdateStore } from '../state/updates';
import { showToast } from '../ui/toasts';

export interface UpdateNoticesOptions {
  /** Whether the user sees the result of a check anyway. */
  readonly isShown: () => boolean;
  readonly show: () => unknown;
}

/** Notifies the user of a new version that an automatic check found. */
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
