import type { Failure, Result } from '../shared/contract/result';
import { i18n } from './locales';
import { dismissTopic, showToast } from './ui/toasts';

/**
 * Says in the user's language why something that they asked for was not done.
 * @param topic What was asked for: the message goes once that succeeds.
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
 * The value of an answer; a refusal is told to the user and gives undefined.
 * @param topic What was asked for: what an earlier refusal said of it goes.
 */
export function valueOrNotify<T>(result: Result<T>, topic?: string): T | undefined {
  if (topic !== undefined) dismissTopic(topic);
  if (result.ok) return result.value;
  notifyFailure(result.failure, topic);
  return undefined;
}

/** Whether what was asked for was done; a refusal is told to the user. @param topic As of `valueOrNotify`. */
export function doneOrNotify(result: Result<unknown>, topic?: string): boolean {
  valueOrNotify(result, topic);
  return result.ok;
}
