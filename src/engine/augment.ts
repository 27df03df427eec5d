import { IMAGE_SIDE } from '../shared/mnist';
import type { Augmentation } from '../shared/recipe/recipe';
import type { Attribute, Tensor } from './native';
import { add, multiply, subtract } from './ops/arithmetic';
import { Constants } from './ops/constants';
import { maxPool, maxPoolAttributes } from './ops/max-pool';
import { transformPictures } from './ops/pictures';
import { adoptFloats } from './ops/tensors';
import { randomStream } from './random';

/** The middle of the picture, (14, 14), as pixel numbers: pixel i reaches from i to i + 1 and is sampled in its middle. */
const CENTRE = (IMAGE_SIDE - 1) / 2;
const RADIANS = Math.PI / 180;
const MATRIX_LENGTH = 8;

/**
 * Random changes of a batch of pictures, each sample's own: first where and how large it lies, then how wide its stroke is.
 * Owns a few small tensors until `dispose`.
 */
export class Augmenter {
  private readonly constants = new Constants();
  private readonly strokeLevels: readonly StrokeLevel[];

  constructor(private readonly recipe: Augmentation) {
    this.strokeLevels = strokeLevels(recipe.strokeWidth);
  }

  /**
   * Within the caller's scope.
   * @param pictures [samples, 28, 28, 1], ink is 1 and paper 0.
   * @param key Fixes all that is random.
   */
  apply(pictures: Tensor, samples: number, key: number): Tensor {
    const random = randomStream(key);
    const placed = this.changesPlace() ? this.place(pictures, samples, random) : pictures;
    return this.strokeLevels.length > 0 ? this.changeStroke(placed, samples, random) : placed;
  }

  dispose(): void {
    this.constants.dispose();
  }

  private changesPlace(): boolean {
    const { rotate, shift, zoom, shear } = this.recipe;
    return rotate + shift + zoom + shear > 0;
  }

  private place(pictures: Tensor, samples: number, random: () => number): Tensor {
    const matrices = new Float32Array(samples * MATRIX_LENGTH);
    for (let sample = 0; sample < samples; sample++)
      matrices.set(randomMatrix(this.recipe, random), sample * MATRIX_LENGTH);
    const transforms = adoptFloats(matrices, [samples, MATRIX_LENGTH]);
    const size = this.constants.integers([IMAGE_SIDE, IMAGE_SIDE]);
    return transformPictures(pictures, transforms, size, this.constants.scalar(0));
  }

  /**
   * A wider stroke is the largest value of each neighbourhood, a thinner one the smallest: one operation does both, on pictures
   * whose sign was turned for the thinner ones. Mixing it with the picture itself makes the change as small as one likes.
   */
  private changeStroke(pictures: Tensor, samples: number, random: () => number): Tensor {
    const amounts = Float32Array.from({ length: samples }, () => spread(random, this.recipe.strokeWidth));
    const perSample = (values: Float32Array) => adoptFloats(values, [samples, 1, 1, 1]);
    const signs = perSample(amounts.map((amount) => (amount < 0 ? -1 : 1)));
    const original = multiply(pictures, signs);
    let changed = original;
    let before = original;
    for (const { attributes, from, to } of this.strokeLevels) {
      const widened = maxPool(attributes, original).y;
      const shares = amounts.map((amount) =>
        Math.min(Math.max((Math.abs(amount) - from) / (to - from), 0), 1),
      );
      changed = add(changed, multiply(subtract(widened, before), perSample(shares)));
      before = widened;
    }
    return multiply(changed, signs);
  }
}

/** A neighbourhood of `2 reach + 1` pixels changes a stroke's width by 2 pixels for each of `reach`. */
interface StrokeLevel {
  readonly attributes: readonly Attribute[];
  readonly from: number;
  readonly to: number;
}

function strokeLevels(strokeWidth: number): StrokeLevel[] {
  return Array.from({ length: Math.ceil(strokeWidth / 2) }, (_, index) => ({
    attributes: maxPoolAttributes(2 * index + 3, { stride: 1, padding: 'same' }),
    from: 2 * index,
    to: 2 * index + 2,
  }));
}

/** Evenly spread from -reach to reach. */
function spread(random: () => number, reach: number): number {
  return (random() * 2 - 1) * reach;
}

/**
 * Where each pixel of the changed picture is taken from, as ImageProjectiveTransformV3 wants it. Rotation, slant, and a zoom of each axis on
 * its own turn about the middle of the picture.
 */
function randomMatrix(recipe: Augmentation, random: () => number): readonly number[] {
  const angle = spread(random, recipe.rotate) * RADIANS;
  const slant = Math.tan(spread(random, recipe.shear) * RADIANS);
  const zoomX = 1 + spread(random, recipe.zoom);
  const zoomY = 1 + spread(random, recipe.zoom);
  const shiftX = spread(random, recipe.shift);
  const shiftY = spread(random, recipe.shift);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const xx = cos / zoomX;
  const xy = (-sin + slant * cos) / zoomX;
  const yx = sin / zoomY;
  const yy = (cos + slant * sin) / zoomY;
  const fromX = CENTRE - xx * (CENTRE + shiftX) - xy * (CENTRE + shiftY);
  const fromY = CENTRE - yx * (CENTRE + shiftX) - yy * (CENTRE + shiftY);
  return [xx, xy, fromX, yx, yy, fromY, 0, 0];
}
