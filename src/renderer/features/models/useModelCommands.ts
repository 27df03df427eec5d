import { useCommands } from '../../commands';
import { useActiveModelStore } from '../../state/active-model';
import { useViewStore } from '../../state/view';
import { useModelStore } from '../../entities/models/models';

/** Registers the model commands for every view; called once, by the app. */
export function useModelCommands(): void {
  const { activeModel } = useActiveModelStore();
  const { showView } = useViewStore();
  const { exportModel, importModel } = useModelStore();
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
