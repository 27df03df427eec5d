import type { App } from 'electron';
import { z } from 'zod';
import { parseArguments } from './command-line';

const handedOverSchema = z.strictObject({ files: z.array(z.string()).max(100) });

/**
 * Keeps one app a user's folder. A second one hands its files over to the first and has to quit.
 * @param onSecond Called in the first with the files that a second one was to open.
 * @returns Whether this is the first.
 */
export function becomeSingleInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  files: readonly string[],
  onSecond: (files: readonly string[]) => void,
): boolean {
  if (!app.requestSingleInstanceLock({ files })) return false;
  app.on('second-instance', (_event, argv, folder, data) => {
    // Electron loses the data where a path holds characters outside of Latin-1; the arguments arrive whole.
    const handedOver = handedOverSchema.safeParse(data).data ?? parseArguments(argv, {}, folder);
    onSecond(handedOver.files);
  });
  return true;
}
