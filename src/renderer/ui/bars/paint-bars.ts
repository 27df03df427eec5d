/** Colours of the bars, in a notation that a canvas supports. */
export interface BarColours {
  readonly track: string;
  readonly bar: string;
  /** Colour of the predicted digit. */
  readonly prediction: string;
}

/** Height of a bar as a share of its row's. */
const THICKNESS = 0.28;

/**
 * Paints a bar for each share, one below the other, over the whole canvas.
 * @param prediction The highlighted digit; null for none.
 */
export function paintBars(
  context: CanvasRenderingContext2D,
  shares: Float32Array,
  prediction: number | null,
  colours: BarColours,
): void {
  const { width, height } = context.canvas;
  const row = height / shares.length;
  const thickness = Math.round(row * THICKNESS);
  context.clearRect(0, 0, width, height);
  for (const [index, share] of shares.entries()) {
    const top = Math.round((index + 0.5) * row - thickness / 2);
    paintPill(context, top, width, thickness, colours.track);
    const length = share * width;
    const colour = index === prediction ? colours.prediction : colours.bar;
    if (length >= thickness) paintPill(context, top, length, thickness, colour);
    else if (length > 0) paintRoundedStart(context, top, length, thickness, colour);
  }
}

function paintPill(
  context: CanvasRenderingContext2D,
  top: number,
  length: number,
  thickness: number,
  colour: string,
) {
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(0, top, length, thickness, thickness / 2);
  context.fill();
}

/** A bar that is too short for two round ends is clipped from a longer one. */
function paintRoundedStart(
  context: CanvasRenderingContext2D,
  top: number,
  length: number,
  thickness: number,
  colour: string,
) {
  context.save();
  context.beginPath();
  context.rect(0, top, length, thickness);
  context.clip();
  paintPill(context, top, thickness, thickness, colour);
  context.restore();
}
