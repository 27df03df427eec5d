import { libraryContract } from '../../shared/contract/services';
import { serve } from '../serve';
import { parentPort } from '../service-port';
import { LibraryStore } from './store';

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('The library needs the path of its file.');

const store = new LibraryStore(path);
const isFirstStart = process.argv.includes('--interrupt-runs');
if (isFirstStart) store.interruptRuns();

const service = serve(
  parentPort(),
  libraryContract,
  {
    'sample:keep': (sample) => store.keepSample(sample),
    'sample:list': () => store.samples(),
    'sample:remove': ({ id }) => store.removeSample(id),
    'sample:restore': ({ id }) => store.restoreSample(id),
    'mark:list': () => store.marks.list(),
    'mark:put': ({ changes }) => store.marks.put(changes),
    'run:add': (run) => store.addRun(run),
    'run:update': (run) => store.updateRun(run),
    'run:append': ({ id, events }) => store.appendRunEvents(id, events),
    'run:remove': ({ id }) => store.removeRun(id),
    'run:restore': ({ id }) => store.restoreRun(id),
    'run:list': () => store.runs(),
    'run:read': ({ id }) => store.run(id),
    'run:events': ({ id, from }) => store.runEvents(id, from),
  },
  () => store.close(),
);

service.ready({ quarantined: store.quarantined });
