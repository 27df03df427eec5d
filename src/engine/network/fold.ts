import { NORM_EPSILON } from '../ops/batch-norm';
import type { Stage } from './plan';
import { weightOf, type Weights } from './weights';

/** A stage for prediction: the weights of its kernel or bias, with batch normalisation folded in. */
export type FoldedStage =
  | { readonly stage: Extract<Stage, { kind: 'convolution' | 'product' }>; readonly kernel: Float32Array }
  | { readonly stage: Extract<Stage, { kind: 'bias' | 'batchNorm' }>; readonly shift: Float32Array }
  | {
      readonly stage: Exclude<Stage, { kind: 'convolution' | 'product' | 'bias' | 'batchNorm' | 'dropout' }>;
    };

/**
 * Converts the stages of a trained network for prediction: removes dropout, and folds batch normalisation, which is
 * then a fixed scale and shift per channel, into the kernel before it.
 */
export function foldForPrediction(stages: readonly Stage[], weights: Weights): FoldedStage[] {
  const folded: FoldedStage[] = [];
  for (const [index, stage] of stages.entries()) {
    switch (stage.kind) {
      case 'convolution':
      case 'product': {
        const next = stages[index + 1];
        const kernel = weightOf(weights, stage.kernel.name).values;
        folded.push({
          stage,
          kernel: next?.kind === 'batchNorm' ? scaled(kernel, normOf(next, weights).scale) : kernel,
        });
        break;
      }
      case 'bias':
        folded.push({ stage, shift: weightOf(weights, stage.bias.name).values });
        break;
      case 'batchNorm':
        folded.push({ stage, shift: normOf(stage, weights).shift });
        break;
      case 'dropout':
        break;
      default:
        folded.push({ stage });
    }
  }
  return folded;
}

function normOf({ norm }: Extract<Stage, { kind: 'batchNorm' }>, weights: Weights) {
  const values = (spec: { name: string }) => weightOf(weights, spec.name).values;
  const [gamma, beta, means, variances] = [norm.gamma, norm.beta, norm.movingMean, norm.movingVariance].map(
    values,
  );
  if (!gamma || !beta || !means || !variances) throw new Error('Batch normalisation lacks a parameter.');
  const scale = gamma.map((value, channel) => value / Math.sqrt((variances[channel] ?? 0) + NORM_EPSILON));
  const shift = beta.map((value, channel) => value - (means[channel] ?? 0) * (scale[channel] ?? 0));
  return { scale, shift };
}

/** Scales the last axis of a kernel, its channels. */
function scaled(kernel: Float32Array, scale: Float32Array): Float32Array {
  return kernel.map((value, index) => value * (scale[index % scale.length] ?? 0));
}
