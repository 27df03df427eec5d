import type { ChannelName, EventName, EventOf, RequestOf, ResponseOf } from './ipc';
import type { OtherDataSet } from './other-data';
import type { NearestAnswer, NearestQuestion, PredictAnswer, PredictQuestion } from './predictor-port';
import type { Result } from './result';

/** Asks main for something. Never rejects: a refusal is a `Result` with a `FailureCode`. */
export type Ask<N extends ChannelName> =
  undefined extends RequestOf<N>
    ? () => Promise<Result<ResponseOf<N>>>
    : (request: RequestOf<N>) => Promise<Result<ResponseOf<N>>>;

export type Unsubscribe = () => void;

/** Listens until the returned function is called. */
export type Listen<N extends EventName> = (listener: (event: EventOf<N>) => void) => Unsubscribe;

/**
 * Everything that the window can ask of the rest of the app; `window.inkling` in the renderer.
 *
 * Two kinds of events are kept for listeners that come late. Of `predictor.onStatus` and
 * `models.onActivated` the latest is told to each new listener at once; of `files.onOpened`,
 * `files.onRefused`, `crashes.onCrashed`, `notices.onNotice` and `app.onClosing` all are kept until the first listener comes.
 */
export interface InklingApi {
  readonly app: {
    readonly info: Ask<'app:info'>;
    readonly licences: Ask<'app:licences'>;
    readonly present: Ask<'app:present'>;
    readonly onClosing: Listen<'app:closing'>;
    readonly handedOver: Ask<'app:handed-over'>;
  };
  readonly settings: {
    readonly read: Ask<'settings:read'>;
    readonly change: Ask<'settings:change'>;
    readonly onChanged: Listen<'settings:changed'>;
  };
  readonly commands: {
    readonly enable: Ask<'commands:enable'>;
    readonly onChosen: Listen<'command:chosen'>;
  };
  readonly drawings: {
    readonly save: Ask<'drawing:save'>;
  };
  readonly drafts: {
    readonly read: Ask<'draft:read'>;
    readonly keep: Ask<'draft:keep'>;
  };
  readonly pictures: {
    readonly save: Ask<'picture:save'>;
    readonly copy: Ask<'picture:copy'>;
  };
  readonly tables: {
    readonly save: Ask<'table:save'>;
  };
  readonly files: {
    readonly open: Ask<'file:open'>;
    readonly onOpened: Listen<'file:opened'>;
    readonly onRefused: Listen<'file:refused'>;
  };
  readonly samples: {
    readonly keep: Ask<'sample:keep'>;
    readonly list: Ask<'sample:list'>;
    readonly remove: Ask<'sample:remove'>;
    readonly restore: Ask<'sample:restore'>;
    readonly onChanged: Listen<'samples:changed'>;
  };
  readonly recipes: {
    readonly list: Ask<'recipe:list'>;
    readonly keep: Ask<'recipe:keep'>;
    readonly remove: Ask<'recipe:remove'>;
    readonly save: Ask<'recipe:save'>;
    readonly onChanged: Listen<'recipes:changed'>;
  };
  readonly explorer: {
    readonly readPlace: Ask<'explorer:read-place'>;
    readonly keepPlace: Ask<'explorer:keep-place'>;
  };
  readonly views: {
    readonly list: Ask<'view:list'>;
    readonly save: Ask<'view:save'>;
    readonly remove: Ask<'view:remove'>;
    readonly onChanged: Listen<'views:changed'>;
  };
  readonly classNames: {
    readonly list: Ask<'class-names:list'>;
    readonly save: Ask<'class-names:save'>;
    readonly onChanged: Listen<'class-names:changed'>;
  };
  readonly runs: {
    readonly start: Ask<'run:start'>;
    readonly command: Ask<'run:command'>;
    readonly cancel: Ask<'run:cancel'>;
    readonly resume: Ask<'run:resume'>;
    readonly remove: Ask<'run:remove'>;
    readonly restore: Ask<'run:restore'>;
    readonly decide: Ask<'run:decide'>;
    readonly list: Ask<'run:list'>;
    readonly events: Ask<'run:events'>;
    readonly onEvent: Listen<'run:event'>;
    readonly onChanged: Listen<'runs:changed'>;
  };
  readonly models: {
    readonly list: Ask<'model:list'>;
    readonly activate: Ask<'model:activate'>;
    readonly remove: Ask<'model:remove'>;
    readonly rename: Ask<'model:rename'>;
    readonly export: Ask<'model:export'>;
    readonly import: Ask<'model:import'>;
    readonly compare: Ask<'model:compare'>;
    readonly onActivated: Listen<'model:activated'>;
    readonly onChanged: Listen<'models:changed'>;
  };
  readonly scoring: {
    readonly start: Ask<'scoring:start'>;
    readonly cancel: Ask<'scoring:cancel'>;
    readonly onChanged: Listen<'scoring:changed'>;
  };
  readonly analyses: {
    readonly read: Ask<'analysis:read'>;
    readonly start: Ask<'analysis:start'>;
    readonly cancel: Ask<'analysis:cancel'>;
    readonly onChanged: Listen<'analysis:changed'>;
  };
  readonly marks: {
    readonly list: Ask<'mark:list'>;
    readonly set: Ask<'mark:set'>;
    readonly clear: Ask<'mark:clear'>;
    readonly put: Ask<'mark:put'>;
    readonly export: Ask<'mark:export'>;
    readonly onChanged: Listen<'marks:changed'>;
  };
  readonly datasets: {
    readonly open: Ask<'dataset:open'>;
    /** @param file What was dropped: a folder, or one of its files. */
    readonly openDropped: (file: File) => Promise<Result<OtherDataSet>>;
    readonly close: Ask<'dataset:close'>;
  };
  readonly updates: {
    readonly status: Ask<'update:status'>;
    readonly check: Ask<'update:check'>;
    readonly download: Ask<'update:download'>;
    readonly install: Ask<'update:install'>;
    readonly onChanged: Listen<'update:changed'>;
  };
  readonly crashes: {
    readonly show: Ask<'crash:show'>;
    readonly onCrashed: Listen<'app:crashed'>;
  };
  readonly notices: {
    readonly onNotice: Listen<'app:notice'>;
  };
  readonly predictor: {
    /**
     * Asks the predictor over its own port. Never rejects and is never left unanswered: where the predictor
     * is not there, or goes before it answered, the answer is `ok: false`.
     */
    readonly predict: (question: PredictQuestion) => Promise<PredictAnswer>;
    /**
     * Asks for the training samples nearest to a picture, over the same port and as surely answered. Of questions that
     * wait only the newest is answered with neighbours.
     */
    readonly nearest: (question: NearestQuestion) => Promise<NearestAnswer>;
    readonly onStatus: Listen<'predictor:status'>;
  };
}
