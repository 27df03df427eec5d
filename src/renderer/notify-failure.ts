import type { Failure, Result } from '../shared/contract/result';
import { i18n } from './locales';
import { dismissTopic, showToast } from './ui/toasts';

/**
 * Notifies the user why an operation failed.
 * @param topic Topic of the operation: the message is dismissed once the operation succeeds.
 */
export function notifyFailure({ code, detail }: Failure, topic?: string): void {
  const { t } = i18n.global;
  const sentence = t(`shell.failure.${code}`);
  showToast(detail ? t('shell.failure.concerning', { sentence, detail }) : sentence, {
    tone: 'problem',
    ...(topic !== undefined && { topic }),
  });
}

/**
 * Returns the value of a result; for a failure, notifies the user and returns undefined.
 * @param topic Topic of the operation: an earlier message of it is dismissed on success.
 */
export function valueOrNotify<T>(result: Result<T>, topic?: string): T | undefined {
  if (topic !== undefined) dismissTopic(topic);
  if (result.ok) return result.value;
  notifyFailure(result.failure, topic);
  return undefined;
}

/**
 * Whether an operation succeeded; the user is notified of a failure.
 * @param topic As in `valueOrNotify`.
 */
export function doneOrNotify(result: Result<unknown>, topic?: string): boolean {
  valueOrNotify(result, topic);
  return result.ok;
}
