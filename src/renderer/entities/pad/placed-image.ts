import type { PlacedPictureDraft } from '../../../shared/contract/draft';
import { centreOfMass } from '../../../shared/ink/centre-of-mass';
import { inkFromBytes, inkToBytes } from '../../../shared/ink/ink-bytes';
import type { PreparedPicture } from '../../../shared/ink/picture/picture';
import type { PlacedImage, PadContent } from './pad-content';

/** Converts a prepared image to one on the pad, in the position and size in which the network sees it. */
export function placedImage({ source, place, ...ink }: PreparedPicture): PlacedImage {
  const { width, height, values } = source;
  return { mask: { width, height, values: inkToBytes(values) }, area: place, ink };
}

/** Converts an image on the pad, with the strokes over it, to a draft. */
export function packImage(
  { mask, area, ink }: PlacedImage,
  strokes: PadContent['strokes'],
): PlacedPictureDraft {
  return {
    format: 'inkling-placed-picture',
    version: 2,
    mask,
    place: area,
    pixels: inkToBytes(ink.pixels),
    box: ink.box,
    strokes: strokes.map((stroke) => [...stroke]),
  };
}

/** Restores pad content from a draft. */
export function unpackImage({ mask, place, pixels, box, strokes }: PlacedPictureDraft): PadContent {
  const ink = inkFromBytes(pixels);
  const image = { mask, area: place, ink: { pixels: ink, box, centreOfMass: centreOfMass(ink) } };
  return { strokes, image };
}
