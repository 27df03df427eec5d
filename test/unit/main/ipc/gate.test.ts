import type { IpcMainInvokeEvent } from 'electron';
import { expect, test, vi } from 'vitest';
import { openGate, type IpcHandlers } from '../../../../src/main/ipc/gate';
import { isOurPage } from '../../../../src/main/ipc/sender';
import { ServiceError } from '../../../../src/main/services/service-error';
import { ipcContract, type ChannelName } from '../../../../src/shared/contract/ipc';
import type { Result } from '../../../../src/shared/contract/result';
import { UserError } from '../../../../src/shared/user-error';
import { PRESETS } from '../../../../src/shared/recipe/presets';

type Handle = (event: IpcMainInvokeEvent, payload?: unknown) => Promise<Result<unknown>> | Result<unknown>;

const ID = '0f1e2d3c-4b5a-4678-9abc-def012345678';
const OUR_WINDOW = { id: 1 };

function senderOf(id: number, frame: { url: string; parent: object | null } | null): IpcMainInvokeEvent {
  return { sender: { id }, senderFrame: frame } as unknown as IpcMainInvokeEvent;
}

const OUR_PAGE = senderOf(1, { url: 'app://inkling/index.html', parent: null });

function gate(handlers: Partial<IpcHandlers>, checkAnswers = true) {
  const channels = new Map<string, Handle>();
  const log = { warn: vi.fn(), error: vi.fn() };
  openGate(handlers as IpcHandlers, {
    ipcMain: { handle: (name, handle) => void channels.set(name, handle) },
    isTrusted: (event) => isOurPage(event, OUR_WINDOW),
    log,
    checkAnswers,
  });
  const ask = (channel: ChannelName, payload?: unknown, event = OUR_PAGE) =>
    channels.get(channel)!(event, payload);
  return { channels, ask, log };
}

test('handles exactly the channels of the contract', () => {
  expect([...gate({}).channels.keys()].sort()).toEqual(Object.keys(ipcContract).sort());
});

test('handles requests of the app page and answers with a result', async () => {
  const { ask } = gate({ 'runs:start': () => ({ id: ID }) });
  expect(await ask('runs:start', { recipe: PRESETS.article })).toEqual({ ok: true, value: { id: ID } });
});

test.each([
  ['a frame that is gone', senderOf(1, null)],
  ['a frame inside our page', senderOf(1, { url: 'app://inkling/index.html', parent: {} })],
  ['another window', senderOf(2, { url: 'app://inkling/index.html', parent: null })],
  ['a page from outside', senderOf(1, { url: 'https://inkling/index.html', parent: null })],
  ['another host of our scheme', senderOf(1, { url: 'app://evil/index.html', parent: null })],
  ['a file', senderOf(1, { url: 'file:///etc/passwd', parent: null })],
  ['an address that only begins like ours', senderOf(1, { url: 'app://inkling.evil/', parent: null })],
  ['a user name before our host', senderOf(1, { url: 'app://evil@inkling/', parent: null })],
  ['no address', senderOf(1, { url: '', parent: null })],
])('rejects %s without calling the handler', async (_what, event) => {
  const handler = vi.fn();
  const { ask } = gate({ 'settings:read': handler });
  expect(await ask('settings:read', undefined, event)).toEqual({
    ok: false,
    failure: { code: 'invalid-request' },
  });
  expect(handler).not.toHaveBeenCalled();
});

test.each<[ChannelName, unknown]>([
  ['settings:change', { theme: 'pink' }],
  ['settings:change', { unknown: 1 }],
  ['settings:read', {}],
  ['models:activate', { id: '../../etc/passwd' }],
  ['models:activate', undefined],
  ['runs:start', { recipe: { ...PRESETS.article, epochs: 1e9 } }],
  ['runs:start', { recipe: { ...PRESETS.article, layers: [{ kind: 'pool', mode: 'max', size: 100 }] } }],
  ['runs:command', { id: ID, command: { type: 'scaleLearningRate', factor: Number.NaN } }],
  ['images:export', { name: '', bytes: new Uint8Array(1) }],
  ['images:export', { name: 'a.png', bytes: 'text' }],
  ['commands:enable', { enabled: ['app:quit'] }],
  ['saved-drawings:save', { pixels: new Uint8Array(783) }],
])('rejects an invalid payload of %s', async (channel, payload) => {
  const handler = vi.fn();
  const { ask } = gate({ [channel]: handler });
  expect(await ask(channel, payload)).toEqual({ ok: false, failure: { code: 'invalid-request' } });
  expect(handler).not.toHaveBeenCalled();
});

test('a user error keeps its code and detail; other errors reveal no details', async () => {
  const { ask, log } = gate({
    'models:activate': () => {
      throw new UserError('model-damaged', { detail: 'a.inkmodel' });
    },
    'models:remove': () => {
      throw new Error('at /home/someone/secret.ts:7');
    },
    'saved-drawings:list': () => Promise.reject(new ServiceError('library', 'gone')),
  });
  expect(await ask('models:activate', { id: ID })).toEqual({
    ok: false,
    failure: { code: 'model-damaged', detail: 'a.inkmodel' },
  });
  expect(await ask('models:remove', { id: ID })).toEqual({ ok: false, failure: { code: 'unexpected' } });
  expect(await ask('saved-drawings:list')).toEqual({ ok: false, failure: { code: 'library-unavailable' } });
  expect(log.error).toHaveBeenCalledTimes(2);
});

test('an answer that breaks the contract is rejected while answers are checked', async () => {
  const handlers = { 'runs:list': () => [{ id: 7 }] as never };
  expect(await gate(handlers).ask('runs:list')).toEqual({ ok: false, failure: { code: 'unexpected' } });
  expect(await gate(handlers, false).ask('runs:list')).toMatchObject({ ok: true });
});
