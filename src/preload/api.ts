import type { Ask, InklingApi, Listen } from '../shared/contract/api';
import type { ChannelName, EventName } from '../shared/contract/ipc';
import type { Retention } from './event-relay';

/** What the API is made of: how a request is sent, how an event is received, and the predictor's own port. */
export interface Transport {
  readonly ask: <N extends ChannelName>(channel: N) => Ask<N>;
  readonly listen: <N extends EventName>(name: N, retention?: Retention) => Listen<N>;
  /** The path of a dropped file or folder; empty where it has none. */
  readonly pathOfFile: (file: File) => string;
  readonly predictor: InklingApi['predictor'];
}

/** Names every channel and event of the app as the renderer calls them. */
export function createApi({ ask, listen, pathOfFile, predictor }: Transport): InklingApi {
  const openDropped = ask('dataset:open-dropped');
  return {
    app: {
      info: ask('app:info'),
      licences: ask('app:licences'),
      present: ask('app:present'),
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
      onChanged: listen('samples:changed'),
    },
    recipes: {
      list: ask('recipe:list'),
      keep: ask('recipe:keep'),
      remove: ask('recipe:remove'),
      save: ask('recipe:save'),
      onChanged: listen('recipes:changed'),
    },
    explorer: {
      readPlace: ask('explorer:read-place'),
      keepPlace: ask('explorer:keep-place'),
    },
    views: {
      list: ask('view:list'),
      save: ask('view:save'),
      remove: ask('view:remove'),
      onChanged: listen('views:changed'),
    },
    classNames: {
      list: ask('class-names:list'),
      save: ask('class-names:save'),
      onChanged: listen('class-names:changed'),
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
    scoring: {
      start: ask('scoring:start'),
      cancel: ask('scoring:cancel'),
      onChanged: listen('scoring:changed'),
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
    predictor,
  };
}
