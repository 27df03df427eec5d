const TEXT_FIELDS = 'textarea, input:is(:not([type]), [type=text], [type=search], [type=number])';

/** Whether text can be typed into what an event came from, or has focus. */
export function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(TEXT_FIELDS);
}
