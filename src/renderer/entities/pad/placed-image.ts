import type { PlacedPictureDraft } from '../../../shared/contract/draft';
import { centreOfMass } from '../../../shared/ink/centre-of-mass';
import { inkFromBytes, inkToBytes } from '../../../shared/ink/ink-bytes';
import type { PreparedPicture } from '../../../shared/ink/picture/picture';
import type { PlacedImage, PadContent } from './pad-content';

/** A prepared image as it lies on the pad: where the network sees it, and as large. */
export function placedImage({ source, place, ...ink }: PreparedPicture): PlacedImage {
  const { width, height, values } = source;
  return { mask: { width, height, values: inkToBytes(values) }, area: place, ink };
}

/** An image on the pad, with the strokes over it, as it is kept. */
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

/** What was kept, to be shown and read as before. */
export function unpackImage({ mask, place, pixels, box, strokes }: PlacedPictureDraft): PadContent {
  const ink = inkFromBytes(pixels);
  const image = { mask, area: place, ink: { pixels: ink, box, centreOfMass: centreOfMass(ink) } };
  return { strokes, image };
}
