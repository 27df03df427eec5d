const targets = new WeakMap<Event, number>();

/** Says which sample a context menu is about that is being asked for, where no element of its own stands for it. */
export function aimMenu(event: Event, number: number | null | undefined): void {
  if (number !== null && number !== undefined) targets.set(event, number);
}

/** The sample that a context menu is about: as aimed, or that of the element (`data-sample`); null for none. */
export function menuTarget(event: Event): number | null {
  const aimed = targets.get(event);
  if (aimed !== undefined) return aimed;
  const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-sample]') : null;
  return element ? Number(element.dataset.sample) : null;
}

/** Whether a menu was asked for at a point, and not by a key. */
export function isPointed(event: MouseEvent): boolean {
  return event.button === 2 || (event instanceof PointerEvent && event.pointerType === 'touch');
}
