import { IMAGE_SIDE } from '../../mnist';
import { centreByMass } from '../centre-by-mass';
import { INK_MARGIN, INK_SIDE, type PreparedInk } from '../prepared-ink';
import { type Area, areaAverage } from './area-average';
import { contrastWithBackground } from './background';
import { type RgbaPicture, toGrey } from './grey';
import { inkOf } from './ink';
import { asMnistMadeIt } from './mnist-look';
import { rasterOf, valueAt, type Raster } from './raster';
import { withoutSpecks } from './strokes-only';

/** Larger pictures are refused: decoded, this one already takes 200 MB. */
export const MAX_PICTURE_PIXELS = 50_000_000;

/**
 * Makes of any picture of a digit the 28x28 that a network reads, in the way MNIST was made: the paper is taken
 * out, even when lit unevenly, the ink cropped, area-averaged into 20 pixels and moved to its centre of mass.
 * Dark ink on a light ground and light on dark give the same. A picture that is made like MNIST stays as it is.
 * Recipe after Yadav and Bottou, "Cold Case: The Lost MNIST Digits", https://arxiv.org/abs/1905.10498
 * @returns null where there is no ink.
 */
export function preparePicture(picture: RgbaPicture): PreparedInk | null {
  const grey = toGrey(picture);
  const finished = asMnistMadeIt(grey);
  if (finished) return finished;
  const ink = inkOf(contrastWithBackground(grey));
  const strokes = ink && withoutSpecks(ink);
  return strokes && centreByMass(fitted(strokes.ink, strokes.box));
}

/** The ink within `box`, in the 20 px square in the middle of the picture. */
function fitted(ink: Raster, box: Area): Float32Array {
  const cropped = rasterOf(box.width, box.height, (x, y) => valueAt(ink, box.left + x, box.top + y));
  const side = Math.max(box.width, box.height);
  const square = { left: (box.width - side) / 2, top: (box.height - side) / 2, width: side, height: side };
  const small = areaAverage(cropped, square, INK_SIDE, INK_SIDE);
  return rasterOf(IMAGE_SIDE, IMAGE_SIDE, (x, y) => valueAt(small, x - INK_MARGIN, y - INK_MARGIN)).values;
}
