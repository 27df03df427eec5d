import { useExplorerStore } from '../explorer';
import { useQueryStore } from '../query/query-store';

interface GridKeysOptions {
  readonly columns: () => number;
  /** Number of rows visible at once. */
  readonly rows: () => number;
  /** Zooms in by a number of steps. */
  readonly zoom: (steps: number) => void;
  readonly open: () => void;
}

/** Keyboard control of the grid: arrow keys move the selection, plus and minus zoom. */
export function useGridKeys({ columns, rows, zoom, open }: GridKeysOptions): (event: KeyboardEvent) => void {
  const { step } = useExplorerStore();
  const { numbers } = useQueryStore();
  const actions: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => step(-1),
    ArrowRight: () => step(1),
    ArrowUp: () => step(-columns()),
    ArrowDown: () => step(columns()),
    PageUp: () => step(-columns() * rows()),
    PageDown: () => step(columns() * rows()),
    Home: () => step(-numbers.value.length),
    End: () => step(numbers.value.length),
    Enter: open,
    '+': () => zoom(1),
    '=': () => zoom(1),
    '-': () => zoom(-1),
  };
  return (event) => {
    const action = actions[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    action();
    event.preventDefault();
  };
}
