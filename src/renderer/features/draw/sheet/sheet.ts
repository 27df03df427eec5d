import type { Drawing, Stroke } from '../../../../shared/ink/drawing';
import type { PreparedInk } from '../../../../shared/ink/prepared-ink';

/** Side of the pad in its own units, which every stroke is kept in: the window's size does not matter to them. */
export const PAD_SIDE = 1000;

/** A picture that lies on the pad in place of strokes. */
export interface PlacedPicture {
  /** At most as large as the pad, for showing. */
  readonly bitmap: ImageBitmap;
  readonly ink: PreparedInk;
}

/** All that lies on the pad: strokes or a picture. */
export interface Sheet {
  readonly strokes: readonly Stroke[];
  readonly picture: PlacedPicture | null;
}

export const BLANK_SHEET: Sheet = { strokes: [], picture: null };

export function isBlank({ strokes, picture }: Sheet): boolean {
  return strokes.length === 0 && picture === null;
}

/** A picture gives way to the first stroke. */
export function strokesOnly(sheet: Sheet): Sheet {
  return sheet.picture === null ? sheet : { ...sheet, picture: null };
}

/** A stroke more. */
export function withStroke(sheet: Sheet, stroke: Stroke): Sheet {
  return { strokes: [...sheet.strokes, stroke], picture: null };
}

export function toDrawing({ strokes }: Sheet): Drawing {
  return {
    format: 'inkling-drawing',
    version: 1,
    canvas: { width: PAD_SIDE, height: PAD_SIDE },
    strokes: strokes.map((stroke) => [...stroke]),
  };
}

/** A drawing of any canvas on the pad: as large as fits, in the middle. */
export function fromDrawing({ canvas, strokes }: Drawing): Sheet {
  const scale = PAD_SIDE / Math.max(canvas.width, canvas.height);
  const left = (PAD_SIDE - canvas.width * scale) / 2;
  const top = (PAD_SIDE - canvas.height * scale) / 2;
  return {
    strokes: strokes.map((stroke) =>
      stroke.map((point) => ({ ...point, x: point.x * scale + left, y: point.y * scale + top })),
    ),
    picture: null,
  };
}
