import { readFileSync } from 'node:fs';
import { z } from 'zod';

const stampSchema = z.object({ source: z.enum(['official', 'registry']) });

/** Where a native part came from, as set-up noted it; `unknown` for what set-up did not place. */
export type Source = z.infer<typeof stampSchema>['source'] | 'unknown';

export function readSource(stampPath: string): Source {
  try {
    return stampSchema.parse(JSON.parse(readFileSync(stampPath, 'utf8'))).source;
  } catch {
    return 'unknown';
  }
}
