import type { App } from 'electron';
import { z } from 'zod';
import { parseArguments } from './command-line';

const handedOverSchema = z.strictObject({ files: z.array(z.string()).max(100) });

/**
 * Allows one instance of the app per user data folder. A second instance passes its files to the first and must quit.
 * @param onSecond Called in the first instance with the files that a second one was started with.
 * @returns Whether this is the first instance.
 */
export function becomeSingleInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  files: readonly string[],
  onSecond: (files: readonly string[]) => void,
): boolean {
  if (!app.requestSingleInstanceLock({ files })) return false;
  app.on('second-instance', (_event, argv, folder, data) => {
    // Electron loses the data if a path contains characters outside Latin-1; the arguments arrive intact.
    const handedOver = handedOverSchema.safeParse(data).data ?? parseArguments(argv, {}, folder);
    onSecond(handedOver.files);
  });
  return true;
}
