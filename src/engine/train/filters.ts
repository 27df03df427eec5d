import type { Layer } from '../../shared/recipe/layer';
import { MAX_FILTERS, type Insight } from '../../shared/training/insight';
import { planNetwork, type ParameterSpec } from '../network/plan';
import { weightOf, type Weights } from '../network/weights';

type Filters = NonNullable<Insight['filters']>;

/** Number of dense units shown: their images are larger than convolution filters. */
const DENSE_UNITS = 12;
const LARGEST_BYTE = 127;

/** The weights of the first trainable layer as images; null if they are not images. */
export function filtersOf(layers: readonly Layer[], weights: Weights): Filters | null {
  const { stages } = planNetwork(layers);
  const first = stages.find((stage) => stage.kind === 'convolution' || stage.kind === 'product');
  if (first === undefined) return null;
  const { shape } = first.kernel;
  const count = Math.min(shape.at(-1) ?? 0, first.kind === 'convolution' ? MAX_FILTERS : DENSE_UNITS);
  const side = first.kind === 'convolution' ? (shape[0] ?? 0) : Math.sqrt(shape[0] ?? 0);
  // The input is square and has one channel, but may be a single pixel.
  if (!Number.isInteger(side) || side < 2) return null;
  return {
    kind: first.kind === 'convolution' ? 'convolution' : 'dense',
    count,
    side,
    ...pictures(first.kernel, weights, count, side),
  };
}

/** A kernel has the shape [..., units]: pixels first, units last. */
function pictures({ name, shape }: ParameterSpec, weights: Weights, count: number, side: number) {
  const { values } = weightOf(weights, name);
  const units = shape.at(-1) ?? 0;
  const area = side * side;
  const chosen = Float32Array.from({ length: count * area }, (_, index) => {
    const picture = Math.floor(index / area);
    return values[(index % area) * units + picture] ?? 0;
  });
  const scale = chosen.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const unit = scale === 0 ? 0 : LARGEST_BYTE / scale;
  return { scale, values: Int8Array.from(chosen, (value) => Math.round(value * unit)) };
}
