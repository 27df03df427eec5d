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

/** Maximum number of pixels: decoded, they take 200 MB. */
export const MAX_PICTURE_PIXELS = 50_000_000;

/** Prepared ink with the ink of its source image. */
export interface PreparedPicture extends PreparedInk {
  /** Shape [height, width], in [0, 1]; sides of at most 512 pixels. */
  readonly source: Raster;
  /** Area of the source in the 28x28 image. */
  readonly place: Area;
}

/**
 * Prepares an image of a digit as MNIST's images were prepared: removes the background, even if unevenly lit, crops the
 * ink, downscales it to 20 pixels by area averaging, and centres it by mass. Independent of polarity: dark ink on light
 * or light on dark. Images in MNIST's format are returned unchanged.
 * @see Yadav and Bottou, "Cold Case: The Lost MNIST Digits", https://arxiv.org/abs/1905.10498
 * @returns null if there is no ink.
 */
export function preparePicture(picture: RgbaPicture): PreparedPicture | null {
  const grey = toGrey(picture);
  const finished = asMnistMadeIt(grey);
  if (finished) return { ...finished, source: { ...grey, values: finished.pixels }, place: WHOLE_PICTURE };
  const ink = inkOf(contrastWithBackground(grey));
  const strokes = ink && withoutSpecks(ink);
  return strokes && fromStrokes(strokes.ink, strokes.box);
}

const WHOLE_PICTURE: Area = { left: 0, top: 0, width: IMAGE_SIDE, height: IMAGE_SIDE };

/** Margin around the box, as a share of the longest side, which includes soft edges. */
const SOURCE_MARGIN = 0.1;

/** Fits the ink within `box` into the central 20 px square and centres it by mass. */
function fromStrokes(ink: Raster, box: Area): PreparedPicture {
  const side = Math.max(box.width, box.height);
  const square = { left: (box.width - side) / 2, top: (box.height - side) / 2, width: side, height: side };
  const small = areaAverage(cropped(ink, box), square, INK_SIDE, INK_SIDE);
  const fitted = rasterOf(IMAGE_SIDE, IMAGE_SIDE, (x, y) => valueAt(small, x - INK_MARGIN, y - INK_MARGIN));
  const prepared = centreByMass(fitted.values);
  const wide = widened(box, Math.ceil(SOURCE_MARGIN * side), ink);
  const scale = INK_SIDE / side;
  const place = {
    left: prepared.box.left + (wide.left - box.left - square.left) * scale,
    top: prepared.box.top + (wide.top - box.top - square.top) * scale,
    width: wide.width * scale,
    height: wide.height * scale,
  };
  return { ...prepared, source: cropped(ink, wide), place };
}

function cropped(raster: Raster, { left, top, width, height }: Area): Raster {
  return rasterOf(width, height, (x, y) => valueAt(raster, left + x, top + y));
}

/** Adds a margin to an area, clipped to the raster. */
function widened(area: Area, margin: number, raster: Raster): Area {
  const left = Math.max(0, area.left - margin);
  const top = Math.max(0, area.top - margin);
  const right = Math.min(raster.width, area.left + area.width + margin);
  const bottom = Math.min(raster.height, area.top + area.height + margin);
  return { left, top, width: right - left, height: bottom - top };
}
