import type { Surveys } from '../../surveys/surveys';
import type { IpcHandlers } from '../gate';

export function surveyHandlers(
  surveys: Pick<Surveys, 'start' | 'cancel'>,
): Pick<IpcHandlers, 'survey:start' | 'survey:cancel'> {
  return {
    'survey:start': ({ modelId }) => surveys.start(modelId),
    'survey:cancel': () => surveys.cancel(),
  };
}
