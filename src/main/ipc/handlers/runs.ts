import type { RunQueue } from '../../runs/run-queue';
import type { RunRecorder } from '../../runs/run-recorder';
import type { IpcHandlers } from '../gate';

type Channels =
  | 'runs:start'
  | 'runs:command'
  | 'runs:cancel'
  | 'runs:resume'
  | 'runs:remove'
  | 'runs:restore'
  | 'runs:decide'
  | 'runs:list'
  | 'runs:events';

export function runHandlers(queue: RunQueue, recorder: RunRecorder): Pick<IpcHandlers, Channels> {
  return {
    'runs:start': async ({ recipe }) => ({ id: await queue.start(recipe) }),
    'runs:command': ({ id, command }) => queue.command(id, command),
    'runs:cancel': ({ id }) => queue.cancel(id),
    'runs:resume': ({ id }) => queue.resume(id),
    'runs:remove': ({ id }) => queue.remove(id),
    'runs:restore': ({ id }) => queue.restore(id),
    'runs:decide': ({ id, decision, baselineId }) => queue.decide(id, decision, baselineId),
    'runs:list': () => recorder.list(),
    'runs:events': ({ id, from }) => recorder.events(id, from),
  };
}
