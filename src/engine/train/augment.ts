import { transformsImages, randomTransform, spread } from '../../shared/augmentation/affine-transform';
import { levelShare, strokeLevels } from '../../shared/augmentation/stroke-levels';
import { IMAGE_SIDE } from '../../shared/mnist';
import type { Augmentation } from '../../shared/recipe/recipe';
import type { Tensor } from '../native';
import { add, multiply, subtract } from '../ops/arithmetic';
import { Constants } from '../ops/constants';
import { maxPool, maxPoolAttributes } from '../ops/max-pool';
import { transformPictures } from '../ops/pictures';
import { adoptFloats } from '../ops/tensors';
import { randomStream } from './random';

/** Six affine coefficients and two perspective coefficients. */
const MATRIX_LENGTH = 8;

/**
 * Augments a batch of images with a random change per sample: first an affine transform, then the stroke width. Owns a
 * few small tensors until `dispose`.
 */
export class Augmenter {
  private readonly constants = new Constants();
  private readonly strokeLevels;

  constructor(private readonly recipe: Augmentation) {
    this.strokeLevels = strokeLevels(recipe.strokeWidth).map((level) => ({
      level,
      attributes: maxPoolAttributes(level.side, { stride: 1, padding: 'same' }),
    }));
  }

  /**
   * Must be called within a scope.
   * @param pictures Shape [samples, 28, 28, 1], 0 (paper) to 1 (ink).
   * @param key Random key.
   */
  apply(pictures: Tensor, samples: number, key: number): Tensor {
    const random = randomStream(key);
    const placed = transformsImages(this.recipe) ? this.place(pictures, samples, random) : pictures;
    return this.strokeLevels.length > 0 ? this.changeStroke(placed, samples, random) : placed;
  }

  dispose(): void {
    this.constants.dispose();
  }

  private place(pictures: Tensor, samples: number, random: () => number): Tensor {
    const matrices = new Float32Array(samples * MATRIX_LENGTH);
    for (let sample = 0; sample < samples; sample++)
      matrices.set(randomTransform(this.recipe, random), sample * MATRIX_LENGTH);
    const transforms = adoptFloats(matrices, [samples, MATRIX_LENGTH]);
    const size = this.constants.integers([IMAGE_SIDE, IMAGE_SIDE]);
    return transformPictures(pictures, transforms, size, this.constants.scalar(0));
  }

  /**
   * Wider strokes are the maximum of each neighbourhood, thinner strokes the minimum. One max pool does both, with the
   * sign of the images inverted for thinner strokes. Interpolating with the original image allows changes below a
   * pixel.
   */
  private changeStroke(pictures: Tensor, samples: number, random: () => number): Tensor {
    const amounts = Float32Array.from({ length: samples }, () => spread(random, this.recipe.strokeWidth));
    const perSample = (values: Float32Array) => adoptFloats(values, [samples, 1, 1, 1]);
    const signs = perSample(amounts.map((amount) => (amount < 0 ? -1 : 1)));
    const original = multiply(pictures, signs);
    let changed = original;
    let before = original;
    for (const { level, attributes } of this.strokeLevels) {
      const widened = maxPool(attributes, original).y;
      const shares = amounts.map((amount) => levelShare(level, amount));
      changed = add(changed, multiply(subtract(widened, before), perSample(shares)));
      before = widened;
    }
    return multiply(changed, signs);
  }
}
