import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { isAppUrl } from '../security/app-url';
import { openData } from './data-set';
import { SECURITY_HEADERS } from './headers';
import { listPageFiles, type PageFile } from './page-files';

export interface AppProtocolOptions {
  /** Folder of the built pages. */
  readonly pages: string;
  /** Folder of the MNIST files. */
  readonly mnist: string;
  readonly log: Pick<Console, 'error'>;
}

/** Answers every request for `app://inkling/`: the pages' files, and the data set as bytes. */
export async function appProtocol({
  pages,
  mnist,
  log,
}: AppProtocolOptions): Promise<(request: Request) => Promise<Response>> {
  const files = await listPageFiles(pages);
  return async ({ url, method }) => {
    if (!isAppUrl(url)) return empty(404);
    if (method !== 'GET' && method !== 'HEAD') return empty(405);
    const address = new URL(url).pathname;
    try {
      const file = files.get(address === '/' ? '/index.html' : address);
      return file ? pageResponse(file) : await dataResponse(mnist, address);
    } catch (error) {
      log.error(`app: ${address} could not be served:`, error);
      return empty(500);
    }
  };
}

function pageResponse({ path, type }: PageFile): Response {
  return new Response(bodyOf(createReadStream(path)), {
    headers: { ...SECURITY_HEADERS, 'content-type': type },
  });
}

async function dataResponse(folder: string, address: string): Promise<Response> {
  const data = await openData(folder, address);
  if (!data) return empty(404);
  return new Response(bodyOf(data.stream), {
    headers: {
      ...SECURITY_HEADERS,
      'content-type': 'application/octet-stream',
      'content-length': String(data.bytes),
    },
  });
}

function bodyOf(stream: Readable): ReadableStream {
  return Readable.toWeb(stream) as ReadableStream;
}

function empty(status: number): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS });
}
