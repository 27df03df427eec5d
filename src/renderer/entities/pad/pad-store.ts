import { computed, shallowRef } from 'vue';
import type { Point, Stroke } from '../../../shared/ink/drawing';
import { beginHistory, commit, redo, undo, withBeginning, type History } from './history';
import { BLANK_CONTENT, inkOf, isBlank, withStroke, type PadContent } from './pad-content';
import { defineStore } from '../../stores/define-store';

export type Tool = 'pen' | 'eraser';

/** What lies on the pad, with its undo history and the stroke that is being drawn. */
export const usePadStore = defineStore(() => {
  const history = shallowRef<History<PadContent>>(beginHistory(BLANK_CONTENT));
  const livePoints = shallowRef<Stroke>([]);
  const erasedNow = shallowRef<ReadonlySet<number>>(new Set());

  /** What the pen does when it touches the pad. */
  const tool = shallowRef<Tool>('pen');

  /** What the pen does where it touches now: where there is no stroke to erase, the eraser gives way to the pen. */
  function toolInHand(): Tool {
    if (content.value.strokes.length === 0) tool.value = 'pen';
    return tool.value;
  }

  /** The content as it was after the last finished stroke. */
  const content = computed(() => history.value.present);

  /** The stroke that is being drawn; empty where none is. */
  const liveStroke = computed(() => livePoints.value);

  const isDrawing = computed(() => livePoints.value.length > 0);

  /** What can be seen but for the stroke being drawn: the same object from its first point to its last. */
  const finishedContent = computed<PadContent>(() => {
    if (erasedNow.value.size === 0) return content.value;
    const { strokes, image } = content.value;
    return { strokes: strokes.filter((_, index) => !erasedNow.value.has(index)), image };
  });

  /** What can be seen, with the stroke being drawn. */
  const visibleContent = computed<PadContent>(() =>
    isDrawing.value ? withStroke(finishedContent.value, livePoints.value) : finishedContent.value,
  );

  /** The exact image that the network reads; null where the pad is blank. */
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

  /** Lays something on the pad that was there before all that has been done since. */
  function beginWith(first: PadContent): void {
    history.value = withBeginning(history.value, first);
  }

  /** Puts something else on the pad, as one step that can be undone. */
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
