import { webUtils } from 'electron';

interface FileWithPath extends File {
  readonly path?: string;
}

/** Where a file or folder that was dropped lies; empty where it is on no disk. */
export function pathOfFile(file: File): string {
  // Electron has them since version 29; before, and until 32, the file says it itself.
  const utils = webUtils as typeof webUtils | undefined;
  return utils ? utils.getPathForFile(file) : ((file as FileWithPath).path ?? '');
}
