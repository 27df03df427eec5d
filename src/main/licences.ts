import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { systemCode } from '../platform/system-error';
import { licensedSchema, type Licensed } from '../shared/contract/licences';

/**
 * Reads the list of third-party packages and their licences that is included in a package.
 * @param resources The package's resources folder. A checkout has no such list.
 * @throws the system's error if the list cannot be read.
 */
export async function readLicences(resources: string): Promise<Licensed[]> {
  try {
    const text = await readFile(join(resources, 'licences', 'licences.json'), 'utf8');
    return z.array(licensedSchema).parse(JSON.parse(text));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
