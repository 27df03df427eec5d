import { extname, join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { build } from 'vite';
import { ROOT } from '../../scripts/setup/paths.mjs';
import { SECURITY_HEADERS } from '../../src/main/protocol/headers';
import { APP_ORIGIN, APP_SCHEME } from '../../src/shared/contract/app-urls';

/** A file of the built gallery. All of them are text. */
interface GalleryFile {
  readonly type: string;
  readonly body: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Builds the gallery without writing it anywhere. @returns Its files by the path of their address. */
export async function buildGallery(): Promise<Readonly<Record<string, GalleryFile>>> {
  const built = await build({
    configFile: join(ROOT, 'vite.gallery.config.ts'),
    logLevel: 'warn',
    build: { write: false },
  });
  if (!('output' in built)) throw new Error('The gallery was not built once.');
  return Object.fromEntries(
    built.output.map((file) => {
      const body = file.type === 'chunk' ? file.code : file.source;
      const type = TYPES[extname(file.fileName)];
      if (typeof body !== 'string' || type === undefined) throw new Error(`${file.fileName} is no text.`);
      return [`/${file.fileName}`, { type, body }];
    }),
  );
}

/**
 * Opens a built gallery in a further window of the app, with the content security policy of the app's own page but in a
 * session of its own, so that the app does not serve it.
 */
export async function openGallery(
  electron: ElectronApplication,
  files: Readonly<Record<string, GalleryFile>>,
  size: { readonly width: number; readonly height: number },
): Promise<Page> {
  const opened = electron.waitForEvent('window');
  await electron.evaluate(
    async ({ BrowserWindow, session }, { scheme, address, served, headers, content }) => {
      const own = session.fromPartition('gallery');
      own.protocol.handle(scheme, ({ url }) => {
        const file = served[new URL(url).pathname];
        return file
          ? new Response(file.body, { headers: { ...headers, 'content-type': file.type } })
          : new Response(null, { status: 404, headers });
      });
      const window = new BrowserWindow({
        ...content,
        useContentSize: true,
        webPreferences: { session: own, sandbox: true },
      });
      await window.loadURL(address);
    },
    {
      scheme: APP_SCHEME,
      address: `${APP_ORIGIN}/gallery/index.html`,
      served: files,
      headers: SECURITY_HEADERS,
      content: size,
    },
  );
  return opened;
}
