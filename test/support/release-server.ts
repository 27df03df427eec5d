import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server does to the release that it serves. */
export type Mischief = 'none' | 'tampered' | 'truncated';

const FILE = 'inkling-9.9.9-linux-x64.AppImage';

/** A release of version 9.9.9 on a server of this machine. */
export class ReleaseServer {
  readonly release = randomBytes(3_000_000);
  mischief: Mischief = 'none';
  /** Paths that were asked for, in their order. */
  readonly asked: string[] = [];
  readonly #server: Server;

  constructor() {
    this.#server = createServer(({ url = '' }, response) => {
      const path = new URL(url, 'http://localhost').pathname;
      this.asked.push(path);
      if (path === '/latest-linux.yml') response.end(this.#index());
      else if (path === `/${FILE}`) this.#sendRelease(response);
      else response.writeHead(404).end();
    });
  }

  /** @returns Its address. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #index(): string {
    const sha512 = createHash('sha512').update(this.release).digest('base64');
    return [
      'version: 9.9.9',
      'files:',
      `  - url: ${FILE}`,
      `    sha512: ${sha512}`,
      `    size: ${this.release.length}`,
      `path: ${FILE}`,
      `sha512: ${sha512}`,
      "releaseDate: '2030-01-01T00:00:00.000Z'",
      '',
    ].join('\n');
  }

  #sendRelease(response: ServerResponse): void {
    response.setHeader('content-length', this.release.length);
    if (this.mischief === 'truncated') {
      response.write(this.release.subarray(0, 1_000_000), () => response.destroy());
      return;
    }
    const sent = Buffer.from(this.release);
    if (this.mischief === 'tampered') sent.writeUInt8(sent.readUInt8(1_500_000) ^ 1, 1_500_000);
    response.end(sent);
  }
}
