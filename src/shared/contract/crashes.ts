import { z } from 'zod';

/** What can crash, as a user is told of it. */
export const CRASHED_PARTS = ['main', 'window', 'graphics', 'predictor', 'library', 'error'] as const;

export const crashedPartSchema = z.enum(CRASHED_PARTS);
export type CrashedPart = z.infer<typeof crashedPartSchema>;
