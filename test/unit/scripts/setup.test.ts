import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ensureBuildTools } from '../../../scripts/setup/build-tools.mjs';
import { desktopLibraries } from '../../../scripts/setup/desktop-libraries.mjs';
import { electron } from '../../../scripts/setup/electron.mjs';
import { officialUrl } from '../../../scripts/setup/electron-official.mjs';
import { checkPlatform } from '../../../scripts/setup/platform.mjs';
import { answers } from '../../../scripts/setup/probe.mjs';
import { officialLibraryUrl } from '../../../scripts/setup/tensorflow-official.mjs';

const cleanUp: (() => void)[] = [];

afterEach(() => {
  for (const undo of cleanUp.splice(0)) undo();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Stands in for a property of the process until the test is over. */
function pretend<K extends 'platform' | 'arch' | 'versions'>(name: K, value: NodeJS.Process[K]): void {
  const real = Object.getOwnPropertyDescriptor(process, name)!;
  Object.defineProperty(process, name, { ...real, value });
  cleanUp.push(() => Object.defineProperty(process, name, real));
}

/** A host on this machine. @returns Its address, with a slash at its end. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUp.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('an official host', () => {
  test('is asked for the very file that would be fetched', async () => {
    const asked: string[] = [];
    const host = await serve(({ method, url = '' }, response) => {
      asked.push(`${method} ${url}`);
      response.end();
    });
    vi.stubEnv('ELECTRON_MIRROR', host);
    vi.stubEnv('TFJS_NODE_CDN_STORAGE', host);
    pretend('platform', 'linux');
    pretend('arch', 'x64');
    expect(await answers(officialUrl())).toBe(true);
    expect(await answers(officialLibraryUrl())).toBe(true);
    expect(asked[0]).toMatch(/^HEAD \/v(\d+\.\d+\.\d+)\/electron-v\1-linux-x64\.zip$/);
    expect(asked[1]).toMatch(
      /^HEAD \/tensorflow\/libtensorflow\/libtensorflow-cpu-linux-x86_64-2\.\d+\.\d\.tar\.gz$/,
    );
  });

  test('that has not got the file does not count', async () => {
    expect(await answers(await serve((_, response) => response.writeHead(404).end()))).toBe(false);
  });

  test('that refuses connections does not count', async () => {
    const host = await serve((_, response) => response.end());
    for (const undo of cleanUp.splice(0)) undo();
    expect(await answers(host)).toBe(false);
  });

  test('that is silent is not waited for', async () => {
    const wait = AbortSignal.timeout.bind(AbortSignal);
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => wait(50));
    expect(await answers(await serve(() => undefined))).toBe(false);
    expect(timeout).toHaveBeenCalledWith(5000);
  });

  test('is not asked where only registries are wanted', async () => {
    vi.stubEnv('INKLING_SOURCES', 'registry');
    const asked = vi.fn();
    expect(await answers(await serve(asked))).toBe(false);
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('the platform', () => {
  test('that is not supported is named, with those that are', () => {
    pretend('platform', 'freebsd');
    expect(checkPlatform).toThrow(
      /^Inkling runs on Linux x64, macOS \(x64 or arm64\) and Windows x64; this machine is freebsd-\w+\.$/,
    );
  });

  test.each(['18.20.4', '20.18.9'])('with Node.js %s is too old', (node) => {
    pretend('platform', 'linux');
    pretend('arch', 'x64');
    pretend('versions', { ...process.versions, node });
    expect(checkPlatform).toThrow(`Inkling needs Node.js 20.19 or newer; this is ${node}.`);
  });

  test.each([
    ['linux', 'x64'],
    ['darwin', 'x64'],
    ['darwin', 'arm64'],
    ['win32', 'x64'],
  ] as const)('%s on %s is supported', (platform, arch) => {
    pretend('platform', platform);
    pretend('arch', arch);
    expect(checkPlatform).not.toThrow();
  });
});

describe.runIf(process.platform === 'linux')('where something is missing and we are not root', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inkling-path-'));
    cleanUp.push(() => rmSync(folder, { recursive: true }));
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    vi.stubEnv('PATH', folder);
  });

  /** A program on the path, which does nothing with success. */
  function provide(name: string): void {
    writeFileSync(join(folder, name), '#!/bin/sh\n');
    chmodSync(join(folder, name), 0o755);
  }

  test('the command that brings Python and a compiler is given', async () => {
    provide('apt-get');
    await expect(ensureBuildTools()).rejects.toMatchObject({
      message: "TensorFlow's binding needs python3-pip and g++, not found here.",
      remedy: 'Run this, then start again:\n  sudo apt-get update && sudo apt-get install -y python3-pip g++',
    });
  });

  test('only what is missing is named', async () => {
    provide('apt-get');
    provide('g++');
    await expect(ensureBuildTools()).rejects.toMatchObject({
      message: "TensorFlow's binding needs python3-pip, not found here.",
    });
  });

  test('without apt it is said what to install', async () => {
    await expect(ensureBuildTools()).rejects.toMatchObject({
      remedy: 'Install a Python 3 with pip, and g++, with your package manager, then start again.',
    });
  });

  test('nothing is asked for where all is here', async () => {
    provide('python');
    provide('g++');
    expect(await ensureBuildTools()).toBe('python');
  });

  // Which libraries are missing is asked of the runtime itself.
  test.runIf(electron.isDone())('the command that brings a virtual display is given', async () => {
    provide('apt-get');
    vi.stubEnv('DISPLAY', '');
    vi.stubEnv('WAYLAND_DISPLAY', '');
    expect(await desktopLibraries.isDone()).toBe(false);
    await expect(desktopLibraries.make()).rejects.toMatchObject({
      message: expect.stringMatching(/not here: .*Xvfb\.$/) as string,
      remedy: expect.stringMatching(/sudo apt-get install -y (.* )?xvfb xauth( fonts-noto-cjk)?$/) as string,
    });
  });
});
