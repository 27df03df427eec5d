import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { isAppUrl } from '../security/app-url';
import { SECURITY_HEADERS } from './headers';
import { listPageFiles, type PageFile } from './page-files';
import type { DataSource } from './served-data';

export interface AppProtocolOptions {
  /** Folder of the built pages. */
  readonly pages: string;
  /** Data served in addition to the pages. */
  readonly data: readonly DataSource[];
  readonly log: Pick<Console, 'error'>;
}

/** Handles all requests for `app://inkling/`: page files, and data as bytes. */
export async function appProtocol({
  pages,
  data,
  log,
}: AppProtocolOptions): Promise<(request: Request) => Promise<Response>> {
  const files = await listPageFiles(pages);
  return async ({ url, method }) => {
    if (!isAppUrl(url)) return empty(404);
    if (method !== 'GET' && method !== 'HEAD') return empty(405);
    const address = new URL(url).pathname;
    try {
      const file = files.get(address === '/' ? '/index.html' : address);
      return file ? await pageResponse(file) : await dataResponse(data, address);
    } catch (error) {
      log.error(`app: ${address} could not be served:`, error);
      return empty(500);
    }
  };
}

async function pageResponse({ path, type }: PageFile): Promise<Response> {
  return new Response(new Uint8Array(await readFile(path)), {
    headers: { ...SECURITY_HEADERS, 'content-type': type },
  });
}

async function dataResponse(sources: readonly DataSource[], address: string): Promise<Response> {
  for (const open of sources) {
    const data = await open(address);
    if (!data) continue;
    return new Response(bodyOf(data.stream), {
      headers: {
        ...SECURITY_HEADERS,
        'content-type': 'application/octet-stream',
        'content-length': String(data.bytes),
      },
    });
  }
  return empty(404);
}

function bodyOf(stream: Readable): ReadableStream {
  return Readable.toWeb(stream) as ReadableStream;
}

function empty(status: number): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS });
}
