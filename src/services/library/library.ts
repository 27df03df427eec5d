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
    'saved-drawings:save': (sample) => store.saveDrawing(sample),
    'saved-drawings:list': () => store.samples(),
    'saved-drawings:remove': ({ id }) => store.removeSample(id),
    'saved-drawings:restore': ({ id }) => store.restoreSample(id),
    'marks:list': () => store.marks.list(),
    'marks:put': ({ changes }) => store.marks.put(changes),
    'run:add': (run) => store.addRun(run),
    'run:update': (run) => store.updateRun(run),
    'run:append': ({ id, events }) => store.appendRunEvents(id, events),
    'runs:remove': ({ id }) => store.removeRun(id),
    'runs:restore': ({ id }) => store.restoreRun(id),
    'runs:list': () => store.runs(),
    'run:read': ({ id }) => store.run(id),
    'runs:events': ({ id, from }) => store.runEvents(id, from),
  },
  () => store.close(),
);

service.ready({ quarantined: store.quarantined });
