import { z } from 'zod';

const version = z.string().min(1);

/** Update status. Updates are downloaded and installed only on request. */
export const updateStatusSchema = z.discriminatedUnion('state', [
  /** This build has no update URL, or the installation cannot be updated. */
  z.strictObject({ state: z.literal('off') }),
  z.strictObject({ state: z.literal('idle') }),
  z.strictObject({ state: z.literal('checking') }),
  /** No newer version is available. */
  z.strictObject({ state: z.literal('current') }),
  z.strictObject({ state: z.literal('available'), version }),
  z.strictObject({ state: z.literal('downloading'), version, percent: z.number().min(0).max(100) }),
  /** Downloaded and verified. */
  z.strictObject({ state: z.literal('ready'), version }),
  /** `damaged`: the download did not match the release and was deleted. */
  z.strictObject({ state: z.literal('failed'), reason: z.enum(['unreachable', 'damaged']) }),
]);
export type UpdateStatus = z.infer<typeof updateStatusSchema>;
