import type { Area } from '../../../shared/ink/picture/area-average';
import type { Drawing, Stroke } from '../../../shared/ink/drawing';
import { prepareStrokesOver } from '../../../shared/ink/prepare-over';
import { prepareStrokes } from '../../../shared/ink/prepare-strokes';
import type { PreparedInk } from '../../../shared/ink/prepared-ink';
import { IMAGE_SIDE } from '../../../shared/mnist';

/** Side of the pad in its own units. Strokes are stored in these units, independent of the window's size. */
export const PAD_SIDE = 1000;

/** An image on the pad, under the strokes: ink without a colour of its own. */
export interface PlacedImage {
  /** For display: the ink of each pixel, 0 to 255. */
  readonly mask: {
    readonly width: number;
    readonly height: number;
    readonly values: Uint8Array<ArrayBuffer>;
  };
  /** The area that the mask covers, in pixels of a 28x28 grid over the pad. */
  readonly area: Area;
  /** The prepared ink of the image, as the network's input. */
  readonly ink: PreparedInk;
}

/** Everything on the pad: strokes, over an image or none. */
export interface PadContent {
  readonly strokes: readonly Stroke[];
  readonly image: PlacedImage | null;
}

export const BLANK_CONTENT: PadContent = { strokes: [], image: null };

export function isBlank({ strokes, image }: PadContent): boolean {
  return strokes.length === 0 && image === null;
}

/** Returns the content with one more stroke. */
export function withStroke(content: PadContent, stroke: Stroke): PadContent {
  return { ...content, strokes: [...content.strokes, stroke] };
}

/** Prepares the ink that is the network's input; null if the content is blank. */
export function inkOf({ strokes, image }: PadContent): PreparedInk | null {
  if (image === null) return prepareStrokes(strokes);
  const drawn = strokes.filter((stroke) => stroke.length > 0);
  return drawn.length === 0 ? image.ink : prepareStrokesOver(image.ink.pixels, drawn.map(toImagePixels));
}

function toImagePixels(stroke: Stroke): Stroke {
  const scale = IMAGE_SIDE / PAD_SIDE;
  return stroke.map((point) => ({ ...point, x: point.x * scale, y: point.y * scale }));
}

/** Converts the strokes to a drawing file, which holds no image. */
export function toDrawing({ strokes }: PadContent): Drawing {
  return {
    format: 'inkling-drawing',
    version: 1,
    canvas: { width: PAD_SIDE, height: PAD_SIDE },
    strokes: strokes.map((stroke) => [...stroke]),
  };
}

/** Converts a drawing to pad content, scaled to fit the pad and centred. */
export function fromDrawing({ canvas, strokes }: Drawing): PadContent {
  const scale = PAD_SIDE / Math.max(canvas.width, canvas.height);
  const left = (PAD_SIDE - canvas.width * scale) / 2;
  const top = (PAD_SIDE - canvas.height * scale) / 2;
  return {
    strokes: strokes.map((stroke) =>
      stroke.map((point) => ({ ...point, x: point.x * scale + left, y: point.y * scale + top })),
    ),
    image: null,
  };
}
