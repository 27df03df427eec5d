import { basename } from 'node:path';
import { englishTitle } from '../../../shared/locales/presets';
import type { FileDialogs } from '../../files/file-dialogs';
import type { ModelStore } from '../../models/model-store';
import type { ModelComparer } from '../../services/comparison-host';
import type { PredictorHost } from '../../services/predictor-host';
import type { IpcHandlers } from '../gate';
import type { WindowEvents } from '../window-events';

type Channels =
  | 'models:list'
  | 'models:activate'
  | 'models:remove'
  | 'models:rename'
  | 'models:export'
  | 'models:import'
  | 'models:compare';

export interface ModelHandlerOptions {
  readonly models: ModelStore;
  readonly predictor: PredictorHost;
  readonly comparer: ModelComparer;
  readonly dialogs: FileDialogs;
  readonly events: WindowEvents;
}

export function modelHandlers({
  models,
  predictor,
  comparer,
  dialogs,
  events,
}: ModelHandlerOptions): Pick<IpcHandlers, Channels> {
  return {
    'models:list': () => models.list(),
    'models:activate': async ({ id }) => {
      const { path } = await models.find(id);
      // The predictor, which verifies the whole file, goes first: the pointer never names an invalid model.
      await predictor.load(path);
      // The model predicts from now on, even if the pointer could not be saved.
      await models.setActive(id);
    },
    'models:remove': ({ id }) => models.remove(id),
    'models:rename': async ({ id, name }) => {
      await models.rename(id, name);
      const { active } = predictor;
      if (active?.id === id) events.send('models:activated', models.named(active));
    },
    'models:export': async ({ id }) => {
      const { card } = await models.find(id);
      const path = await dialogs.save('model', englishTitle(card.name));
      if (path === null) return null;
      await models.export(id, path);
      return { name: basename(path) };
    },
    'models:import': async () => {
      const [path] = await dialogs.open('model');
      return path === undefined ? null : models.import(path);
    },
    'models:compare': async ({ candidate, active }) => {
      const files = await Promise.all([models.find(candidate), models.find(active)]);
      return comparer.compare(files[0].path, files[1].path);
    },
  };
}
