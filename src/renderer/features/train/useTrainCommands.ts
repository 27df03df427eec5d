import { useCommands } from '../../commands';
import { useViewStore } from '../../state/view';
import { useRunStore } from '../../entities/runs/runs';

/** Registers the training commands for every view; called once, by the app. */
export function useTrainCommands(): void {
  const { showView } = useViewStore();
  const { commandRun, liveRun } = useRunStore();
  useCommands({
    'model:retrain': { run: () => showView('train') },
    'run:stop': {
      enabled: () => liveRun.value?.state === 'running' || liveRun.value?.state === 'paused',
      run: () => liveRun.value && commandRun(liveRun.value.summary.id, { type: 'stop' }),
    },
  });
}
