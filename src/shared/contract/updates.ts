import { z } from 'zod';

const version = z.string().min(1);

/** Where looking for a newer Inkling has got to. Nothing is fetched, and nothing installed, before a user asks for it. */
export const updateStatusSchema = z.discriminatedUnion('state', [
  /** This build has no address to look at, or was not installed in a way that can be updated. */
  z.strictObject({ state: z.literal('off') }),
  z.strictObject({ state: z.literal('idle') }),
  z.strictObject({ state: z.literal('checking') }),
  /** There is none newer. */
  z.strictObject({ state: z.literal('current') }),
  z.strictObject({ state: z.literal('available'), version }),
  z.strictObject({ state: z.literal('downloading'), version, percent: z.number().min(0).max(100) }),
  /** Fetched, and its checksum is right. */
  z.strictObject({ state: z.literal('ready'), version }),
  /** `damaged`: what came was not what the release says; it was thrown away. */
  z.strictObject({ state: z.literal('failed'), reason: z.enum(['unreachable', 'damaged']) }),
]);
export type UpdateStatus = z.infer<typeof updateStatusSchema>;
