import { IMAGE_SIDE, PIXEL_COUNT } from '../../shared/mnist';
import type { Tensor } from '../native';
import { bytesToFloats, gatherBytes, multiply, reshape } from '../ops/arithmetic';
import { Constants } from '../ops/constants';
import { free, outsideScopes } from '../ops/scope';
import { bytes, integers } from '../ops/tensors';
import { keyOf, Purpose, randomStream, shuffle } from './random';

/** The images of a dataset as uint8 in native memory, from which batches are gathered. Owned until `dispose`. */
export class TrainingSet {
  private readonly pictures: Tensor;
  private readonly constants = new Constants();

  /**
   * @param images Shape [samples, 784], 0 (paper) to 255 (ink). Copied.
   * @param labels Shape [samples], 0 to 9.
   * @param indices The samples to train on.
   */
  constructor(
    images: Uint8Array,
    private readonly labels: Uint8Array,
    private readonly indices: Int32Array,
  ) {
    this.pictures = outsideScopes(() => bytes(images, [images.length / PIXEL_COUNT, PIXEL_COUNT]));
  }

  /** The sample order of an epoch: a pure function of seed and epoch. */
  order(seed: number, epoch: number): Int32Array {
    const order = this.indices.slice();
    shuffle(order, randomStream(keyOf(seed, Purpose.shuffle, epoch)));
    return order;
  }

  /** Gathers images as a tensor of shape [samples, 28, 28, 1], in [0, 1]. Must be called within a scope. */
  gather(samples: Int32Array): Tensor {
    const rows = gatherBytes(this.pictures, integers(samples), this.constants.integer(0));
    const scaled = multiply(bytesToFloats(rows), this.constants.scalar(1 / 255));
    return reshape(scaled, this.constants.integers([-1, IMAGE_SIDE, IMAGE_SIDE, 1]));
  }

  labelsOf(samples: Int32Array): Int32Array {
    return samples.map((sample) => this.labels[sample] ?? 0);
  }

  dispose(): void {
    free([this.pictures]);
    this.constants.dispose();
  }
}
