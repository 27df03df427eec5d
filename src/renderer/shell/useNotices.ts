import { onScopeDispose } from 'vue';
import { useI18n } from 'vue-i18n';
import { api } from '../bridge';
import { showToast } from '../ui/toasts';

/** Shows notices from main as messages. */
export function useNotices(): void {
  const { t } = useI18n();
  const stop = api.notices.onNotice(({ code, name }) =>
    showToast(t(`shell.notice.${code}`, { name: name ?? '' }), { tone: 'problem' }),
  );
  onScopeDispose(stop);
}
