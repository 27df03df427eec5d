import { contextBridge, ipcRenderer } from 'electron';
import { z } from 'zod';
import type { InklingApi } from '../shared/contract/api';
import { PREDICTOR_PORT_CHANNEL } from '../shared/contract/predictor-port';
import { ask, listen } from './ipc';
import { pathOfFile } from './path-of-file';
import { PredictorLine, type BrowserPort } from './predictor-line';

// Without this, zod tries whether it may compile code, which our content security policy refuses.
z.config({ jitless: true });

const predictor = new PredictorLine();
const openDropped = ask('dataset:open-dropped');
const onStatus = listen('predictor:status', 'latest');

onStatus(({ state }) => {
  if (state === 'restarting' || state === 'failed') predictor.disconnect();
});

ipcRenderer.on(PREDICTOR_PORT_CHANNEL, (event) => {
  const [port] = (event as unknown as { readonly ports: readonly BrowserPort[] }).ports;
  if (port) predictor.connect(port);
});

const api: InklingApi = {
  app: {
    info: ask('app:info'),
    licences: ask('app:licences'),
    onClosing: listen('app:closing', 'all'),
    handedOver: ask('app:handed-over'),
  },
  settings: {
    read: ask('settings:read'),
    change: ask('settings:change'),
    onChanged: listen('settings:changed'),
  },
  commands: { enable: ask('commands:enable'), onChosen: listen('command:chosen') },
  drawings: { save: ask('drawing:save') },
  drafts: { read: ask('draft:read'), keep: ask('draft:keep') },
  pictures: { save: ask('picture:save'), copy: ask('picture:copy') },
  tables: { save: ask('table:save') },
  files: {
    open: ask('file:open'),
    onOpened: listen('file:opened', 'all'),
    onRefused: listen('file:refused', 'all'),
  },
  samples: {
    keep: ask('sample:keep'),
    list: ask('sample:list'),
    remove: ask('sample:remove'),
    restore: ask('sample:restore'),
  },
  recipes: {
    list: ask('recipe:list'),
    keep: ask('recipe:keep'),
    remove: ask('recipe:remove'),
    save: ask('recipe:save'),
  },
  explorer: {
    read: ask('explorer:read'),
    keep: ask('explorer:keep'),
    readPlace: ask('explorer:read-place'),
    keepPlace: ask('explorer:keep-place'),
  },
  runs: {
    start: ask('run:start'),
    command: ask('run:command'),
    cancel: ask('run:cancel'),
    resume: ask('run:resume'),
    remove: ask('run:remove'),
    restore: ask('run:restore'),
    decide: ask('run:decide'),
    list: ask('run:list'),
    events: ask('run:events'),
    onEvent: listen('run:event'),
    onChanged: listen('runs:changed'),
  },
  models: {
    list: ask('model:list'),
    activate: ask('model:activate'),
    remove: ask('model:remove'),
    rename: ask('model:rename'),
    export: ask('model:export'),
    import: ask('model:import'),
    compare: ask('model:compare'),
    onActivated: listen('model:activated', 'latest'),
    onChanged: listen('models:changed'),
  },
  surveys: {
    start: ask('survey:start'),
    cancel: ask('survey:cancel'),
    onChanged: listen('survey:changed'),
  },
  analyses: {
    read: ask('analysis:read'),
    start: ask('analysis:start'),
    cancel: ask('analysis:cancel'),
    onChanged: listen('analysis:changed'),
  },
  marks: {
    list: ask('mark:list'),
    set: ask('mark:set'),
    clear: ask('mark:clear'),
    put: ask('mark:put'),
    export: ask('mark:export'),
    onChanged: listen('marks:changed'),
  },
  datasets: {
    open: ask('dataset:open'),
    openDropped: (file) => openDropped({ path: pathOfFile(file) }),
    close: ask('dataset:close'),
  },
  updates: {
    status: ask('update:status'),
    check: ask('update:check'),
    download: ask('update:download'),
    install: ask('update:install'),
    onChanged: listen('update:changed'),
  },
  crashes: { show: ask('crash:show'), onCrashed: listen('app:crashed', 'all') },
  notices: { onNotice: listen('app:notice', 'all') },
  predictor: { predict: predictor.predict, nearest: predictor.nearest, onStatus },
};

contextBridge.exposeInMainWorld('inkling', api);
