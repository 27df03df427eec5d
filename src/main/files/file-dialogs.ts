import { basename, join } from 'node:path';
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron';
import type { MainTexts } from '../locales';
import {
  DRAWING_EXTENSION,
  JSON_EXTENSION,
  MODEL_EXTENSION,
  OPENABLE_EXTENSIONS,
  PICTURE_EXTENSIONS,
  RECIPE_EXTENSION,
} from './file-kinds';

export type FileKind = 'drawing' | 'picture' | 'model' | 'recipe' | 'table' | 'marks';

export interface FileDialogs {
  /** @returns The chosen path with its extension, or null if the dialog was cancelled. */
  save(kind: FileKind, suggestedName: string): Promise<string | null>;
  /** @returns The chosen paths; empty if the dialog was cancelled. */
  open(kind: 'openable' | 'model'): Promise<readonly string[]>;
  /** @returns The chosen folder, or null if the dialog was cancelled. */
  openFolder(): Promise<string | null>;
}

const SAVED_AS: Readonly<Record<FileKind, string>> = {
  drawing: DRAWING_EXTENSION,
  picture: 'png',
  model: MODEL_EXTENSION,
  recipe: RECIPE_EXTENSION,
  table: 'csv',
  marks: JSON_EXTENSION,
};

/** The system's file dialogs, modal to the window. */
export function fileDialogs(window: () => BrowserWindow | undefined, texts: () => MainTexts): FileDialogs {
  return {
    async save(kind, suggestedName) {
      const extension = SAVED_AS[kind];
      const options = {
        // Only the file name: the user chooses the folder.
        defaultPath: join(app.getPath('documents'), withExtension(safeName(suggestedName), extension)),
        filters: [{ name: texts().t(`fileKinds.${kind}`), extensions: [extension] }],
      };
      const parent = window();
      const { canceled, filePath } = await (parent
        ? dialog.showSaveDialog(parent, options)
        : dialog.showSaveDialog(options));
      return canceled || !filePath ? null : withExtension(filePath, extension);
    },
    async open(kind) {
      const options = {
        properties:
          kind === 'model' ? ['openFile' as const] : ['openFile' as const, 'multiSelections' as const],
        filters: filtersFor(kind, texts()),
      };
      const parent = window();
      const { canceled, filePaths } = await (parent
        ? dialog.showOpenDialog(parent, options)
        : dialog.showOpenDialog(options));
      return canceled ? [] : filePaths;
    },
    async openFolder() {
      const options = { properties: ['openDirectory' as const] };
      const parent = window();
      const { canceled, filePaths } = await (parent
        ? dialog.showOpenDialog(parent, options)
        : dialog.showOpenDialog(options));
      return canceled ? null : (filePaths[0] ?? null);
    },
  };
}

function filtersFor(kind: 'openable' | 'model', { t }: MainTexts): FileFilter[] {
  if (kind === 'model') return [{ name: t('fileKinds.model'), extensions: [MODEL_EXTENSION] }];
  const pictures = [...PICTURE_EXTENSIONS];
  return [
    { name: t('fileKinds.openable'), extensions: [...OPENABLE_EXTENSIONS] },
    { name: t('fileKinds.drawing'), extensions: [DRAWING_EXTENSION] },
    { name: t('fileKinds.picture'), extensions: pictures },
    { name: t('fileKinds.recipe'), extensions: [RECIPE_EXTENSION, JSON_EXTENSION] },
    { name: t('fileKinds.model'), extensions: [MODEL_EXTENSION] },
  ];
}

/** The name without folders and without characters that file systems reject. */
function safeName(name: string): string {
  const cleaned = basename(name)
    .replace(/[\u0000-\u001f<>:"/\\|?*]/g, '-')
    .replace(/^\.+/, '');
  return cleaned === '' ? 'Inkling' : cleaned;
}

function withExtension(path: string, extension: string): string {
  return path.toLowerCase().endsWith(`.${extension}`) ? path : `${path}.${extension}`;
}
