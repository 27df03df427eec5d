import type { RunQueue } from '../../runs/run-queue';
import type { RunRecorder } from '../../runs/run-recorder';
import type { IpcHandlers } from '../gate';

type Channels =
  | 'run:start'
  | 'run:command'
  | 'run:cancel'
  | 'run:resume'
  | 'run:remove'
  | 'run:restore'
  | 'run:decide'
  | 'run:list'
  | 'run:events';

export function runHandlers(queue: RunQueue, recorder: RunRecorder): Pick<IpcHandlers, Channels> {
  return {
    'run:start': async ({ recipe }) => ({ id: await queue.start(recipe) }),
    'run:command': ({ id, command }) => queue.command(id, command),
    'run:cancel': ({ id }) => queue.cancel(id),
    'run:resume': ({ id }) => queue.resume(id),
    'run:remove': ({ id }) => queue.remove(id),
    'run:restore': ({ id }) => queue.restore(id),
    'run:decide': ({ id, decision, baselineId }) => queue.decide(id, decision, baselineId),
    'run:list': () => recorder.list(),
    'run:events': ({ id, from }) => recorder.events(id, from),
  };
}
