import { useCommands } from '../../commands';
import { showView } from '../../state/view';
import { askForJump } from './explorer';

/** Offers the commands of the explorer in every view; called once, by the app. */
export function useExploreCommands(): void {
  useCommands({
    'explore:jump': {
      run: () => {
        showView('explore');
        askForJump();
      },
    },
  });
}
