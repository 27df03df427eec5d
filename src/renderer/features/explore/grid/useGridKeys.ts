import { useExplorerStore } from '../explorer';
import { useQueryStore } from '../query/query-store';

interface GridKeysOptions {
  readonly columns: () => number;
  /** Rows that are seen at once. */
  readonly rows: () => number;
  /** By so many steps larger. */
  readonly zoom: (steps: number) => void;
  readonly open: () => void;
}

/** What keys do in the grid: they walk from sample to sample, and make the images larger and smaller. */
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
