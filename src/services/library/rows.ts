import { z } from 'zod';
import { savedDrawingSchema, type SavedDrawing } from '../../shared/contract/saved-drawing';
import { runSummarySchema, type RunSummary } from '../../shared/contract/run-summary';
import { markedSampleSchema, type MarkedSample } from '../../shared/marks';
import { runEventSchema, type RunEvent } from '../../shared/training/events';
import { parseStoredEvent } from './stored-event';

const json = textParsedBy(JSON.parse);

function textParsedBy(parse: (text: string) => unknown) {
  return z.string().transform((text, context): unknown => {
    try {
      return parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'This is no JSON.' });
      return z.NEVER;
    }
  });
}

const sampleRow = z
  .object({
    id: z.string(),
    created_at: z.string(),
    drawing: json,
    pixels: z.instanceof(Uint8Array),
    label: z.number(),
    model_id: z.string().nullable(),
    probabilities: json.nullable(),
  })
  .transform(({ created_at: createdAt, model_id: modelId, ...rest }) => ({ ...rest, createdAt, modelId }))
  .pipe(savedDrawingSchema);

const runRow = z
  .object({
    id: z.string(),
    created_at: z.string(),
    recipe: json,
    state: z.string(),
    model_id: z.string().nullable(),
    test_accuracy: z.number().nullable(),
    epoch: z.number().nullable(),
    step: z.number().nullable(),
    steps_per_epoch: z.number().nullable(),
    reason: z.string().nullable(),
  })
  .transform((row): unknown => ({
    id: row.id,
    createdAt: row.created_at,
    recipe: row.recipe,
    state: row.state,
    modelId: row.model_id,
    testAccuracy: row.test_accuracy,
    ...endOf(row),
  }))
  .pipe(runSummarySchema);

interface EndColumns {
  readonly epoch: number | null;
  readonly step: number | null;
  readonly steps_per_epoch: number | null;
  readonly reason: string | null;
}

function endOf({ epoch, step, steps_per_epoch: steps, reason }: EndColumns) {
  if (epoch === null || step === null || steps === null) return {};
  return { ended: { epochs: epoch + step / Math.max(1, steps), reason } };
}

const eventRow = z
  .object({ event: textParsedBy(parseStoredEvent) })
  .transform((row) => row.event)
  .pipe(runEventSchema);

const markRow = z
  .object({ sample: z.number(), kind: z.string(), label: z.number().nullable() })
  .transform(({ sample, kind, label }) => ({ sample, mark: label === null ? { kind } : { kind, label } }))
  .pipe(markedSampleSchema);

/** Parses rows. Invalid rows are skipped and logged, so that they do not hide the others. */
function parseAll<T>(schema: z.ZodType<T>, rows: readonly unknown[]): T[] {
  return rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
    if (parsed.success) return [parsed.data];
    console.error('A row of the library does not parse:', z.prettifyError(parsed.error));
    return [];
  });
}

export const parseSampleRows = (rows: readonly unknown[]): SavedDrawing[] => parseAll(sampleRow, rows);
export const parseRunRows = (rows: readonly unknown[]): RunSummary[] => parseAll(runRow, rows);
export const parseEventRows = (rows: readonly unknown[]): RunEvent[] => parseAll(eventRow, rows);
export const parseMarkRows = (rows: readonly unknown[]): MarkedSample[] => parseAll(markRow, rows);
