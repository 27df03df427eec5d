import { webUtils } from 'electron';

interface FileWithPath extends File {
  readonly path?: string;
}

/** The path of a dropped file or folder; empty if it is not on disk. */
export function pathOfFile(file: File): string {
  // `webUtils` exists since Electron 29; `File.path` existed until 31.
  const utils = webUtils as typeof webUtils | undefined;
  return utils ? utils.getPathForFile(file) : ((file as FileWithPath).path ?? '');
}
