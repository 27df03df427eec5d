import { z } from 'zod';
import type { RowChanges } from './contract/row-changes';
import { CLASS_COUNT, SAMPLE_COUNT, SPLIT_SIZES } from './mnist';

/** Index of an MNIST sample: 0 to 59,999 for training, 60,000 to 69,999 for test. */
export const sampleNumberSchema = z
  .int()
  .min(0)
  .max(SAMPLE_COUNT - 1);

/** A label mark. The dataset's own files never change. */
export const markSchema = z.discriminatedUnion('kind', [
  /** The label is wrong; the correct label is not given. */
  z.strictObject({ kind: z.literal('wrong') }),
  /** The image is ambiguous. */
  z.strictObject({ kind: z.literal('ambiguous') }),
  /** The label should be this digit. */
  z.strictObject({
    kind: z.literal('label'),
    label: z
      .int()
      .min(0)
      .max(CLASS_COUNT - 1),
  }),
]);
export type Mark = z.infer<typeof markSchema>;

export const markedSampleSchema = z.strictObject({ sample: sampleNumberSchema, mark: markSchema });
export type MarkedSample = z.infer<typeof markedSampleSchema>;

/** The marks of samples before or after a change; null for no mark. */
export const markChangesSchema = z
  .array(z.strictObject({ sample: sampleNumberSchema, mark: markSchema.nullable() }))
  .max(SAMPLE_COUNT);
export type MarkChanges = z.infer<typeof markChangesSchema>;

/** Converts mark changes to row changes: new or changed marks, and the samples whose marks were removed. */
export function markRowChanges(changes: MarkChanges): RowChanges<MarkedSample, number> {
  return {
    changed: changes.flatMap(({ sample, mark }) => (mark ? [{ sample, mark }] : [])),
    removed: changes.flatMap(({ sample, mark }) => (mark ? [] : [sample])),
  };
}

/** Creates the export of marks: each sample is identified by split and index in the split. */
export function marksFile(marks: readonly MarkedSample[]) {
  return {
    format: 'inkling-marks',
    version: 1,
    data: 'MNIST',
    marks: marks.map(({ sample, mark }) => ({
      split: sample < SPLIT_SIZES.train ? 'train' : 'test',
      index: sample < SPLIT_SIZES.train ? sample : sample - SPLIT_SIZES.train,
      ...mark,
    })),
  };
}
