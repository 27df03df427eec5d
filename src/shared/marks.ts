import { z } from 'zod';
import type { RowChanges } from './contract/row-changes';
import { CLASS_COUNT, SAMPLE_COUNT, SPLIT_SIZES } from './mnist';

/** A sample of MNIST by its number: 0 to 59,999 is train, 60,000 to 69,999 is test. */
export const sampleNumberSchema = z
  .int()
  .min(0)
  .max(SAMPLE_COUNT - 1);

/** What a user says of a sample's label. The dataset's own files never change. */
export const markSchema = z.discriminatedUnion('kind', [
  /** It is wrong; what would be right is left open. */
  z.strictObject({ kind: z.literal('wrong') }),
  /** Nobody can say what it is. */
  z.strictObject({ kind: z.literal('ambiguous') }),
  /** It should be this digit. */
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

/** The state of some samples before or after a change; null where one bears no mark. */
export const markChangesSchema = z
  .array(z.strictObject({ sample: sampleNumberSchema, mark: markSchema.nullable() }))
  .max(SAMPLE_COUNT);
export type MarkChanges = z.infer<typeof markChangesSchema>;

/** The rows of a list of marks that changes leave different, and the samples that have none any more. */
export function markRowChanges(changes: MarkChanges): RowChanges<MarkedSample, number> {
  return {
    changed: changes.flatMap(({ sample, mark }) => (mark ? [{ sample, mark }] : [])),
    removed: changes.flatMap(({ sample, mark }) => (mark ? [] : [sample])),
  };
}

/** Marks as a file that other programs can read: each sample by its split and its index there. */
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
