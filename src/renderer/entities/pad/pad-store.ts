import { computed, shallowRef } from 'vue';
import type { Point, Stroke } from '../../../shared/ink/drawing';
import { beginHistory, commit, redo, undo, withBeginning, type History } from './history';
import { BLANK_CONTENT, inkOf, isBlank, withStroke, type PadContent } from './pad-content';
import { defineStore } from '../../stores/define-store';

export type Tool = 'pen' | 'eraser';

/** The pad content, with its undo history and the stroke in progress. */
export const usePadStore = defineStore(() => {
  const history = shallowRef<History<PadContent>>(beginHistory(BLANK_CONTENT));
  const livePoints = shallowRef<Stroke>([]);
  const erasedNow = shallowRef<ReadonlySet<number>>(new Set());

  /** The tool that is selected. */
  const tool = shallowRef<Tool>('pen');

  /** The tool to use at a position: if there is no stroke to erase, the eraser acts as the pen. */
  function toolInHand(): Tool {
    if (content.value.strokes.length === 0) tool.value = 'pen';
    return tool.value;
  }

  /** The content after the last finished stroke. */
  const content = computed(() => history.value.present);

  /** The stroke in progress; empty if none is. */
  const liveStroke = computed(() => livePoints.value);

  const isDrawing = computed(() => livePoints.value.length > 0);

  /** The visible content without the stroke in progress: the same object during the whole stroke. */
  const finishedContent = computed<PadContent>(() => {
    if (erasedNow.value.size === 0) return content.value;
    const { strokes, image } = content.value;
    return { strokes: strokes.filter((_, index) => !erasedNow.value.has(index)), image };
  });

  /** The visible content, with the stroke in progress. */
  const visibleContent = computed<PadContent>(() =>
    isDrawing.value ? withStroke(finishedContent.value, livePoints.value) : finishedContent.value,
  );

  /** The network's input; null if the pad is blank. */
  const ink = computed(() => inkOf(visibleContent.value));

  const isPadBlank = computed(() => isBlank(visibleContent.value));
  const canUndo = computed(() => history.value.past.length > 0);
  const canRedo = computed(() => history.value.future.length > 0);

  function undoStep(): void {
    history.value = undo(history.value);
  }

  function redoStep(): void {
    history.value = redo(history.value);
  }

  /** Inserts content below everything done since the start, as the new initial state. */
  function beginWith(first: PadContent): void {
    history.value = withBeginning(history.value, first);
  }

  /** Replaces the content, as one undo step. */
  function replaceContent(next: PadContent): void {
    livePoints.value = [];
    erasedNow.value = new Set();
    history.value = commit(history.value, next);
  }

  function clearContent(): void {
    if (!isBlank(content.value)) replaceContent(BLANK_CONTENT);
  }

  function extendLiveStroke(points: readonly Point[]): void {
    livePoints.value = [...livePoints.value, ...points];
  }

  function finishLiveStroke(): void {
    if (livePoints.value.length > 0) replaceContent(withStroke(content.value, livePoints.value));
  }

  function dropLiveStroke(): void {
    livePoints.value = [];
  }

  /** Hides strokes until the eraser is lifted. */
  function hideStrokes(indexes: readonly number[]): void {
    if (indexes.some((index) => !erasedNow.value.has(index)))
      erasedNow.value = new Set([...erasedNow.value, ...indexes]);
  }

  function finishErasing(): void {
    if (erasedNow.value.size > 0) replaceContent(visibleContent.value);
  }

  function cancelErasing(): void {
    erasedNow.value = new Set();
  }

  return {
    tool,
    toolInHand,
    content,
    liveStroke,
    finishedContent,
    visibleContent,
    ink,
    isPadBlank,
    canUndo,
    canRedo,
    undoStep,
    redoStep,
    beginWith,
    replaceContent,
    clearContent,
    extendLiveStroke,
    finishLiveStroke,
    dropLiveStroke,
    hideStrokes,
    finishErasing,
    cancelErasing,
  };
});
