import type { Failure, Result } from '../shared/contract/result';
import { i18n } from './locales';
import { showToast } from './ui/toasts';

/** Says in the person's language why something that they asked for was not done. */
export function tellFailure({ code, detail }: Failure): void {
  const { t } = i18n.global;
  const sentence = t(`shell.failure.${code}`);
  showToast(detail ? t('shell.failure.concerning', { sentence, detail }) : sentence, { tone: 'problem' });
}

/** The value of an answer; a refusal is told to the person and gives undefined. */
export function valueOrTell<T>(result: Result<T>): T | undefined {
  if (result.ok) return result.value;
  tellFailure(result.failure);
  return undefined;
}
