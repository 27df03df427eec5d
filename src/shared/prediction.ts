import { z } from 'zod';
import { at } from './at';
import { argmax } from './metrics/argmax';
import { CLASS_COUNT, PIXEL_COUNT } from './mnist';

/** The network's input: shape [784], 0 (paper) to 1 (ink), row-major. */
export const pixelsSchema = z
  .instanceof(Float32Array)
  .refine((pixels) => pixels.length === PIXEL_COUNT, `A picture has ${PIXEL_COUNT} pixels.`)
  .refine((pixels) => pixels.every((value) => value >= 0 && value <= 1), 'Pixels lie between 0 and 1.');

/** The softmax output for one image: shape [10], in [0, 1], sums to 1. */
export const probabilitiesSchema = z.array(z.number().min(0).max(1)).length(CLASS_COUNT);

/** A model's prediction for one image. */
export interface Prediction {
  /** The most probable digit; null for a blank image. */
  readonly digit: number | null;
  readonly probabilities: readonly number[];
  /** The largest probability, in [0, 1]. */
  readonly confidence: number;
  /** Whether the confidence reaches the model's threshold; false for a blank image. */
  readonly isDigit: boolean;
}

/**
 * Interprets the softmax output of a model.
 * @param threshold The model's `confidenceThreshold`, in [0, 1].
 */
export function readProbabilities(probabilities: readonly number[], threshold: number): Prediction {
  const digit = argmax(probabilities);
  const confidence = at(probabilities, digit);
  return { digit, probabilities, confidence, isDigit: confidence >= threshold };
}

/** The prediction for an image without ink. */
export const BLANK_PREDICTION: Prediction = {
  digit: null,
  probabilities: Array.from({ length: CLASS_COUNT }, () => 1 / CLASS_COUNT),
  confidence: 1 / CLASS_COUNT,
  isDigit: false,
};
