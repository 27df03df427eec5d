import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { systemCode } from '../platform/system-error';
import { licensedSchema, type Licensed } from '../shared/contract/licences';

/**
 * What a package ships that others made, with its licences.
 * @param resources The package's folder of resources; a checkout has no such list.
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
