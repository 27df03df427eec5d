const targets = new WeakMap<Event, number>();

/** The sample that a requested context menu is for, in views without an element per sample. */
export function aimMenu(event: Event, number: number | null | undefined): void {
  if (number !== null && number !== undefined) targets.set(event, number);
}

/**
 * The sample that a context menu is for: the aimed one, or that of the element (`data-sample`); null for
 * none.
 */
export function menuTarget(event: Event): number | null {
  const aimed = targets.get(event);
  if (aimed !== undefined) return aimed;
  const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-sample]') : null;
  return element ? Number(element.dataset.sample) : null;
}

/** Whether the menu was requested by pointer rather than by key. */
export function isPointed(event: MouseEvent): boolean {
  return event.button === 2 || (event instanceof PointerEvent && event.pointerType === 'touch');
}
