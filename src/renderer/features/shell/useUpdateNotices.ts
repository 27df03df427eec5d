import { watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { runCommand } from '../../commands';
import { updateStatus } from '../../state/updates';
import { showToast } from '../../ui/toasts';

/** Says once that there is a newer Inkling, and where it can be had. */
export function useUpdateNotices(): void {
  const { t } = useI18n();
  watch(updateStatus, (status, before) => {
    if (status.state !== 'available' || before.state !== 'checking') return;
    showToast(t('shell.update.available', { version: status.version }), {
      action: { label: t('shell.update.details'), run: () => runCommand('app:about') },
    });
  });
}
