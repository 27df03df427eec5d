import { shallowRef, type Ref } from 'vue';

export interface LayerDrag {
  /**
   * Whether the pointer was pressed on a grip: only then is a layer draggable, so that text in its fields can
   * be selected.
   */
  readonly isGripped: Readonly<Ref<boolean>>;
  readonly grip: (event: PointerEvent) => void;
  readonly start: (index: number, event: DragEvent) => void;
  readonly over: (index: number, event: DragEvent) => void;
  readonly drop: (event: DragEvent) => void;
  readonly end: () => void;
  /** The visual state of a layer while one is dragged. */
  readonly markOf: (index: number) => 'dragged' | 'before' | 'after' | null;
}

/**
 * Reorders layers by dragging their grips.
 * @param move Called with the layer's index, and its new index in the list without it.
 */
export function useLayerDrag(move: (from: number, to: number) => void): LayerDrag {
  const isGripped = shallowRef(false);
  const from = shallowRef<number | null>(null);
  /** The layer before which the dragged one would be inserted; the number of layers for the end. */
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

/** The index of a gap between layers once the layer at `from` is removed. */
export function indexWithout(from: number, gap: number): number {
  return gap > from ? gap - 1 : gap;
}
