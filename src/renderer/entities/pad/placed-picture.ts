import type { PlacedPictureDraft } from '../../../shared/contract/draft';
import { centreOfMass } from '../../../shared/ink/centre-of-mass';
import { inkFromBytes, inkToBytes } from '../../../shared/ink/ink-bytes';
import type { PreparedPicture } from '../../../shared/ink/picture/picture';
import type { PlacedPicture, PadContent } from './pad-content';

/** A prepared picture as it lies on the pad: where the network sees it, and as large. */
export function placedPicture({ source, place, ...ink }: PreparedPicture): PlacedPicture {
  const { width, height, values } = source;
  return { mask: { width, height, values: inkToBytes(values) }, place, ink };
}

/** A picture on the pad, with the strokes over it, as it is kept. */
export function packPicture(
  { mask, place, ink }: PlacedPicture,
  strokes: PadContent['strokes'],
): PlacedPictureDraft {
  return {
    format: 'inkling-placed-picture',
    version: 2,
    mask,
    place,
    pixels: inkToBytes(ink.pixels),
    box: ink.box,
    strokes: strokes.map((stroke) => [...stroke]),
  };
}

/** What was kept, to be shown and read as before. */
export function unpackPicture({ mask, place, pixels, box, strokes }: PlacedPictureDraft): PadContent {
  const ink = inkFromBytes(pixels);
  const picture = { mask, place, ink: { pixels: ink, box, centreOfMass: centreOfMass(ink) } };
  return { strokes, picture };
}
