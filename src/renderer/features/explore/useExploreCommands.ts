import { useCommands } from '../../commands';
import { showView } from '../../state/view';
import { askForJump } from './jump-request';

/** Offers the commands of the explorer in every view; called once, by the app. */
export function useExploreCommands(): void {
  useCommands({
    'data:open': { run: async () => (await import('./other/other-store')).openOther() },
    'explore:jump': {
      run: () => {
        showView('explore');
        askForJump();
      },
    },
  });
}
