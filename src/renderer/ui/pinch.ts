interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where two fingers are: their middle, and how far they are apart, at least 1, in the unit of their points. */
export interface FingerSpan {
  readonly middle: Point;
  readonly spread: number;
}

export function fingerSpan(one: Point, other: Point): FingerSpan {
  return {
    middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
    spread: Math.max(1, Math.hypot(one.x - other.x, one.y - other.y)),
  };
}

/** What two fingers did between two moments: first their middle moved, then they went apart about it by a factor. */
export function pinchBetween(before: FingerSpan, now: FingerSpan) {
  return {
    right: now.middle.x - before.middle.x,
    down: now.middle.y - before.middle.y,
    factor: now.spread / before.spread,
  };
}
