const FIRST_DIGITS = 'explore:first-digits';

let isNoted = false;

/** Notes the moment at which the grid is first painted with all digits that it has room for, for measuring. */
export function noteFirstDigits(areThere: () => boolean): void {
  if (isNoted || !areThere()) return;
  isNoted = true;
  performance.mark(FIRST_DIGITS);
}
