const TEXT_FIELDS = 'textarea, input:is(:not([type]), [type=text], [type=search], [type=number])';

/** Whether an event's target, or the focused element, accepts text. */
export function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(TEXT_FIELDS);
}
