import { matrixProduct } from '../../ops/arithmetic';
import { attribute, executeTuple, FLOAT } from '../../ops/execute';
import { scope } from '../../ops/scope';
import { adoptFloats, read } from '../../ops/tensors';

const EIGEN = [attribute.bool('compute_v', true), FLOAT];

/**
 * Projects samples onto their first two principal components (Pearson, 1901), scaled so that the standard deviation of
 * the first is 1.
 * @param features Shape [samples, width], with a width of at least 2.
 * @returns Shape [samples, 2].
 */
export function principalPlane(features: Float32Array, width: number): Float32Array {
  const samples = features.length / width;
  const centred = centre(features, width);
  return scope(() => {
    const x = adoptFloats(centred, [samples, width]);
    const scatter = matrixProduct(x, x, true);
    const [values, vectors] = executeTuple('SelfAdjointEigV2', EIGEN, [scatter], 2);
    // Eigenvalues are ascending and eigenvectors are columns: use the last two.
    const axes = read(vectors);
    const last = Float32Array.from({ length: width * 2 }, (_, place) => {
      const [row, axis] = [Math.floor(place / 2), place % 2];
      return axes[row * width + width - 1 - axis] ?? 0;
    });
    const places = read(matrixProduct(x, adoptFloats(last, [width, 2])));
    const deviation = Math.sqrt((read(values)[width - 1] ?? 0) / samples) || 1;
    return places.map((coordinate) => coordinate / deviation);
  });
}

function centre(features: Float32Array, width: number): Float32Array {
  const means = new Float64Array(width);
  for (let index = 0; index < features.length; index++)
    means[index % width] = (means[index % width] ?? 0) + (features[index] ?? 0);
  const samples = features.length / width;
  return features.map((value, index) => value - (means[index % width] ?? 0) / samples);
}
