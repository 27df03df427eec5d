import { z } from 'zod';

/** The parts of the app whose crashes are reported to the user. */
export const CRASHED_PARTS = ['main', 'window', 'graphics', 'predictor', 'library', 'error'] as const;

export const crashedPartSchema = z.enum(CRASHED_PARTS);
export type CrashedPart = z.infer<typeof crashedPartSchema>;
