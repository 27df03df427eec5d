import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { UserError } from '../../../../src/shared/user-error';
import { ServiceError } from '../../../../src/main/services/service-error';
import {
  UtilityService,
  type ServiceProcess,
  type UtilityServiceOptions,
} from '../../../../src/main/services/utility-service';
import { echoContract } from './echo-contract';

const ENTRY = join(import.meta.dirname, 'echo-service.ts');
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

type EchoService = UtilityService<typeof echoContract, never>;
const services: EchoService[] = [];

function echoService(options: Partial<UtilityServiceOptions<typeof echoContract, never>> = {}): EchoService {
  const service: EchoService = new UtilityService({
    name: 'echo',
    contract: echoContract,
    fork: () => forkNode(ENTRY),
    log: SILENT,
    restartDelays: [0],
    stableAfter: 60_000,
    readyTimeout: 30_000,
    requestTimeout: 30_000,
    stopGrace: 5000,
    ...options,
  });
  services.push(service);
  return service;
}

function forkNode(entry: string): ServiceProcess<never> {
  const child = fork(entry, { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
  return {
    pid: child.pid,
    post: (message) => void child.send(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
}

async function started(service: EchoService): Promise<EchoService> {
  service.start();
  await service.whenReady();
  return service;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.stop()));
});

test('answers requests, each with its own answer', async () => {
  const service = await started(echoService());
  const texts = Array.from({ length: 50 }, (_, index) => `text ${index}`);
  expect(await Promise.all(texts.map((text) => service.request('echo', text)))).toEqual(texts);
});

test('emits ready with the payload of the process', async () => {
  const service = echoService();
  service.start();
  const [ready] = (await once(service, 'ready')) as [{ pid: number }];
  expect(ready.pid).toBe(service.pid);
});

test('emits the events of the process', async () => {
  const service = await started(echoService());
  const event = once(service, 'event');
  await service.request('emit', 'hello');
  expect(await event).toEqual(['hello']);
});

test('a user error is passed on, and any other error without its message', async () => {
  const service = await started(echoService());
  const refused = await service.request('refuse', undefined).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(UserError);
  expect((refused as UserError).failure).toEqual({ code: 'no-such-run', detail: 'seven' });
  const failed = await service.request('throw', undefined).catch((error: unknown) => error);
  expect((failed as UserError).failure).toEqual({ code: 'unexpected' });
});

test('the process rejects an invalid payload', async () => {
  const service = await started(echoService());
  const refused = await service.request('echo', 7 as never).catch((error: unknown) => error);
  expect((refused as UserError).failure.code).toBe('invalid-request');
});

test('a request to a service that is not ready is rejected', async () => {
  await expect(echoService().request('echo', 'x')).rejects.toMatchObject({ kind: 'gone' });
});

test('a request that takes too long is rejected', async () => {
  const service = await started(echoService({ requestTimeout: 50 }));
  await expect(service.request('hang', undefined)).rejects.toMatchObject({ kind: 'timeout' });
});

test('a crash rejects pending requests, and a new process answers', async () => {
  const service = await started(echoService());
  const first = service.pid;
  const inFlight = service.request('hang', undefined);
  const crashing = service.request('crash', undefined);
  await expect(inFlight).rejects.toBeInstanceOf(ServiceError);
  await expect(crashing).rejects.toMatchObject({ kind: 'gone', service: 'echo' });
  await service.whenReady();
  expect(service.pid).not.toBe(first);
  expect(await service.request('echo', 'again')).toBe('again');
});

test('a process killed from outside counts as a crash', async () => {
  const service = await started(echoService());
  const inFlight = service.request('hang', undefined);
  process.kill(service.pid!, 'SIGKILL');
  await expect(inFlight).rejects.toMatchObject({ kind: 'gone' });
  await service.whenReady();
  expect(await service.request('echo', 'again')).toBe('again');
});

test('a process that breaks its contract is killed, and a new one answers', async () => {
  const service = await started(echoService());
  const first = service.pid;
  const inFlight = service.request('hang', undefined);
  service.request('babble', undefined).catch(() => undefined);
  await expect(inFlight).rejects.toMatchObject({ kind: 'gone' });
  await service.whenReady();
  expect(service.pid).not.toBe(first);
  expect(await service.request('echo', 'again')).toBe('again');
});

test('restarts use the given delays and repeat the last one', async () => {
  const service = await started(echoService({ restartDelays: [1, 22, 303] }));
  const timer = vi.spyOn(globalThis, 'setTimeout');
  for (let crash = 0; crash < 4; crash += 1) {
    const exited = once(service, 'exit');
    service.kill();
    await exited;
    await service.whenReady();
  }
  const pauses = timer.mock.calls.map(([, pause]) => pause).filter((pause) => pause !== 30_000);
  timer.mockRestore();
  expect(pauses).toEqual([1, 22, 303, 303]);
});

test('without delays the service is not restarted', async () => {
  const service = await started(echoService({ restartDelays: [] }));
  service.kill();
  await once(service, 'state');
  expect(service.state).toBe('failed');
  await expect(service.whenReady()).rejects.toMatchObject({ kind: 'gone' });
});

test('a process that never becomes ready is killed', async () => {
  const service = echoService({ restartDelays: [], readyTimeout: 1 });
  service.start();
  await once(service, 'exit');
  expect(service.state).toBe('failed');
});

test('stopping ends the process and does not restart it', async () => {
  const service = await started(echoService());
  const pid = service.pid!;
  await service.stop();
  expect(service.state).toBe('stopped');
  expect(isAlive(pid)).toBe(false);
});

test('a process that does not stop when asked is killed', async () => {
  const service = await started(echoService({ stopGrace: 100 }));
  const pid = service.pid!;
  const blocked = service.request('block', undefined).catch((error: unknown) => error);
  await service.stop();
  expect(isAlive(pid)).toBe(false);
  expect(await blocked).toBeInstanceOf(ServiceError);
});

test('stopping cancels a pending restart', async () => {
  const service = await started(echoService({ restartDelays: [50] }));
  service.kill();
  await once(service, 'exit');
  await service.stop();
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(service.state).toBe('stopped');
  expect(service.pid).toBeUndefined();
});
