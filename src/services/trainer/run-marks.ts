import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from '../../platform/atomic-file';
import { systemCode } from '../../platform/system-error';
import { markedSampleSchema, type MarkedSample } from '../../shared/marks';

/**
 * The label marks that a run trains with: those of its first start, even if they changed before it was resumed. They
 * are saved beside its checkpoint and removed with it.
 * @throws {FileWriteError} if the marks cannot be saved; the system's error if saved marks cannot be read.
 */
export async function marksOfRun(
  checkpoint: string,
  given: readonly MarkedSample[],
): Promise<readonly MarkedSample[]> {
  const path = join(dirname(checkpoint), 'marks.json');
  const kept = await readFile(path, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (kept !== undefined) return z.array(markedSampleSchema).parse(JSON.parse(kept));
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomically(path, JSON.stringify(given));
  return given;
}
