import { shallowRef, type Ref } from 'vue';

export interface LayerDrag {
  /** Whether the pointer went down on a grip: only then is a layer draggable, so that text in its fields can be chosen. */
  readonly isGripped: Readonly<Ref<boolean>>;
  readonly grip: (event: PointerEvent) => void;
  readonly start: (index: number, event: DragEvent) => void;
  readonly over: (index: number, event: DragEvent) => void;
  readonly drop: (event: DragEvent) => void;
  readonly end: () => void;
  /** How a layer is marked while one is dragged. */
  readonly markOf: (index: number) => 'dragged' | 'before' | 'after' | null;
}

/**
 * Moves layers by their grips.
 * @param move Reported where a layer comes from, and where it goes in the list without it.
 */
export function useLayerDrag(move: (from: number, to: number) => void): LayerDrag {
  const isGripped = shallowRef(false);
  const from = shallowRef<number | null>(null);
  /** The layer before which it would go; one past the last for the end. */
  const gap = shallowRef<number | null>(null);

  const end = (): void => {
    isGripped.value = false;
    from.value = null;
    gap.value = null;
  };

  return {
    isGripped,
    grip: ({ target }) => (isGripped.value = target instanceof Element && target.closest('.grip') !== null),
    start(index, { dataTransfer }) {
      from.value = index;
      dataTransfer?.setData('text/plain', '');
      if (dataTransfer) dataTransfer.effectAllowed = 'move';
    },
    over(index, event) {
      if (from.value === null || !(event.currentTarget instanceof Element)) return;
      event.preventDefault();
      const { top, height } = event.currentTarget.getBoundingClientRect();
      gap.value = event.clientY < top + height / 2 ? index : index + 1;
    },
    drop(event) {
      event.preventDefault();
      if (from.value !== null && gap.value !== null) move(from.value, indexWithout(from.value, gap.value));
      end();
    },
    end,
    markOf(index) {
      if (from.value === null) return null;
      if (from.value === index) return 'dragged';
      if (gap.value === index) return 'before';
      return gap.value === index + 1 && index + 1 !== from.value ? 'after' : null;
    },
  };
}

/** Where a gap between layers is once the layer at `from` is taken out. */
export function indexWithout(from: number, gap: number): number {
  return gap > from ? gap - 1 : gap;
}
