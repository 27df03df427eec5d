import { useCommands } from '../../commands';
import { activeModel } from '../../state/active-model';
import { showView } from '../../state/view';
import { exportModel, importModel } from './models';

/** Offers the commands on models in every view; called once, by the app. */
export function useModelCommands(): void {
  useCommands({
    'model:import': {
      run: () => {
        showView('models');
        void importModel();
      },
    },
    'model:export': {
      enabled: () => activeModel.value !== null,
      run: () => activeModel.value && exportModel(activeModel.value.id),
    },
  });
}
