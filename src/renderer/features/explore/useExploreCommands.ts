import { useCommands } from '../../commands';
import { useViewStore } from '../../state/view';
import { useJumpStore } from './jump-request';

/** Registers the explorer's commands for every view; called once, by the app. */
export function useExploreCommands(): void {
  const { showView } = useViewStore();
  const { askForJump } = useJumpStore();
  useCommands({
    'data:open': { run: async () => (await import('./other/other-store')).useOtherStore().openOther() },
    'explore:jump': {
      run: () => {
        showView('explore');
        askForJump();
      },
    },
  });
}
