import { computed, shallowRef } from 'vue';
import type { Point, Stroke } from '../../../shared/ink/drawing';
import { beginHistory, commit, redo, undo, withBeginning, type History } from './history';
import { BLANK_SHEET, inkOf, isBlank, withStroke, type Sheet } from './sheet';
import { defineStore } from '../../stores/define-store';

export type Tool = 'pen' | 'eraser';

/** What lies on the pad, with its undo history and the stroke that is being drawn. */
export const useSheetStore = defineStore(() => {
  const history = shallowRef<History<Sheet>>(beginHistory(BLANK_SHEET));
  const livePoints = shallowRef<Stroke>([]);
  const erasedNow = shallowRef<ReadonlySet<number>>(new Set());

  /** What the pen does when it touches the pad. */
  const tool = shallowRef<Tool>('pen');

  /** What the pen does where it touches now: where there is no stroke to erase, the eraser gives way to the pen. */
  function toolInHand(): Tool {
    if (sheet.value.strokes.length === 0) tool.value = 'pen';
    return tool.value;
  }

  /** The sheet as it was after the last finished stroke. */
  const sheet = computed(() => history.value.present);

  /** The stroke that is being drawn; empty where none is. */
  const liveStroke = computed(() => livePoints.value);

  const isDrawing = computed(() => livePoints.value.length > 0);

  /** What can be seen but for the stroke being drawn: the same object from its first point to its last. */
  const finishedSheet = computed<Sheet>(() => {
    if (erasedNow.value.size === 0) return sheet.value;
    const { strokes, picture } = sheet.value;
    return { strokes: strokes.filter((_, index) => !erasedNow.value.has(index)), picture };
  });

  /** What can be seen, with the stroke being drawn. */
  const visibleSheet = computed<Sheet>(() =>
    isDrawing.value ? withStroke(finishedSheet.value, livePoints.value) : finishedSheet.value,
  );

  /** The exact picture that the network reads; null where the pad is blank. */
  const ink = computed(() => inkOf(visibleSheet.value));

  const isPadBlank = computed(() => isBlank(visibleSheet.value));
  const canUndo = computed(() => history.value.past.length > 0);
  const canRedo = computed(() => history.value.future.length > 0);

  function undoStep(): void {
    history.value = undo(history.value);
  }

  function redoStep(): void {
    history.value = redo(history.value);
  }

  /** Lays something on the pad that was there before all that has been done since. */
  function beginWith(first: Sheet): void {
    history.value = withBeginning(history.value, first);
  }

  /** Puts something else on the pad, as one step that can be undone. */
  function replaceSheet(next: Sheet): void {
    livePoints.value = [];
    erasedNow.value = new Set();
    history.value = commit(history.value, next);
  }

  function clearSheet(): void {
    if (!isBlank(sheet.value)) replaceSheet(BLANK_SHEET);
  }

  function extendLiveStroke(points: readonly Point[]): void {
    livePoints.value = [...livePoints.value, ...points];
  }

  function finishLiveStroke(): void {
    if (livePoints.value.length > 0) replaceSheet(withStroke(sheet.value, livePoints.value));
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
    if (erasedNow.value.size > 0) replaceSheet(visibleSheet.value);
  }

  function cancelErasing(): void {
    erasedNow.value = new Set();
  }

  return {
    tool,
    toolInHand,
    sheet,
    liveStroke,
    finishedSheet,
    visibleSheet,
    ink,
    isPadBlank,
    canUndo,
    canRedo,
    undoStep,
    redoStep,
    beginWith,
    replaceSheet,
    clearSheet,
    extendLiveStroke,
    finishLiveStroke,
    dropLiveStroke,
    hideStrokes,
    finishErasing,
    cancelErasing,
  };
});
