/** A point relative to the pad's centre, as a fraction of its shorter side. */
interface PadPoint {
  readonly x: number;
  readonly y: number;
}

const STEPS = 26;

/** A handwritten three: one stroke of two arcs that open to the left, the lower one larger. */
export function digitThree(): readonly PadPoint[] {
  return [...bow(0, -0.155, 0.15, 0.145, -150, 90), ...bow(0, 0.16, 0.18, 0.17, -90, 145)];
}

/** Part of an ellipse; angles in degrees from the right, clockwise because y points down. */
function bow(x: number, y: number, width: number, height: number, from: number, to: number): PadPoint[] {
  return Array.from({ length: STEPS + 1 }, (_unused, step) => {
    const angle = ((from + ((to - from) * step) / STEPS) * Math.PI) / 180;
    return { x: x + width * Math.cos(angle), y: y + height * Math.sin(angle) };
  });
}
