import { useEventListener } from '@vueuse/core';
import { watch } from 'vue';
import { useCommands } from '../commands';
import { usePresentationStore } from '../state/presentation';
import { useViewStore } from '../state/view';

/**
 * Registers the command for presentation mode, which shows the Draw view and ends with Escape or another
 * view.
 */
export function usePresentation(): void {
  const { isPresenting, present } = usePresentationStore();
  const { showView, view } = useViewStore();
  useCommands({
    'presentation:toggle': {
      run: () => {
        showView('draw');
        present(!isPresenting.value);
      },
    },
  });
  watch(view, (shown) => {
    if (shown !== 'draw') present(false);
  });
  useEventListener(window, 'keydown', (event) => {
    const isElsewhere =
      event.target instanceof Element && event.target.closest('[role=dialog], [role=menu]') !== null;
    if (event.key === 'Escape' && !event.defaultPrevented && !isElsewhere) present(false);
  });
}
