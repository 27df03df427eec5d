import { readFileSync } from 'node:fs';
import { z } from 'zod';

const stampSchema = z.object({ source: z.enum(['official', 'registry']) });

/** Origin of a native component as recorded by set-up; `unknown` if set-up did not install it. */
export type Source = z.infer<typeof stampSchema>['source'] | 'unknown';

export function readSource(stampPath: string): Source {
  try {
    return stampSchema.parse(JSON.parse(readFileSync(stampPath, 'utf8'))).source;
  } catch {
    return 'unknown';
  }
}
