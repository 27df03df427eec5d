import { createApi } from '../../src/preload/api';
import { EventRelay } from '../../src/preload/event-relay';
import type { Ask, InklingApi, Listen } from '../../src/shared/contract/api';
import {
  eventRetention,
  ipcContract,
  ipcEvents,
  type ChannelName,
  type EventName,
  type EventOf,
  type RequestOf,
  type ResponseOf,
} from '../../src/shared/contract/ipc';
import {
  predictorAnswerSchema,
  type NearestAnswer,
  type NearestRequest,
  type PredictAnswer,
  type PredictorAnswer,
  type PredictRequest,
} from '../../src/shared/contract/predictor-port';
import type { Result } from '../../src/shared/contract/result';

/** What the predictor answers over its own port. */
interface Predictor {
  readonly predict: (request: PredictRequest) => PredictAnswer;
  readonly nearest: (request: NearestRequest) => NearestAnswer;
}

/** No predictor is there. */
const ABSENT: Predictor = {
  predict: ({ id }) => ({ kind: 'predict', ok: false, id, error: 'no predictor' }),
  nearest: ({ id }) => ({ kind: 'nearest', ok: false, id, reason: 'gone' }),
};

type Respond = (request: unknown) => Result<unknown> | Promise<Result<unknown>>;

/**
 * The renderer's API without the rest of the app: the test gives the answers and emits the events. Both are parsed by
 * the contract, so that a test cannot show a component what the app never sends. A channel without an answer refuses.
 */
export class MemoryApi {
  readonly api: InklingApi;
  readonly #relays = new Map<EventName, EventRelay<never>>();
  readonly #answers = new Map<ChannelName, Respond>();
  #predictor = ABSENT;
  #lastId = 0;
  readonly #requests: { readonly channel: ChannelName; readonly request: unknown }[] = [];

  constructor() {
    const listen = <N extends EventName>(name: N) => {
      const relay = new EventRelay<never>(eventRetention[name] ?? 'none');
      this.#relays.set(name, relay);
      return relay.listen as Listen<N>;
    };
    this.api = createApi({
      ask: (channel) => this.#ask(channel),
      listen,
      pathOfFile: ({ name }) => `/dropped/${name}`,
      predictor: {
        predict: (question) =>
          this.#parsed(this.#predictor.predict({ ...question, kind: 'predict', id: ++this.#lastId })),
        nearest: (question) =>
          this.#parsed(this.#predictor.nearest({ ...question, kind: 'nearest', id: ++this.#lastId })),
      },
    });
  }

  /** Answers a channel from now on: what it returns is what the app would send back. */
  answer<N extends ChannelName>(
    channel: N,
    respond: (request: RequestOf<N>) => Result<ResponseOf<N>> | Promise<Result<ResponseOf<N>>>,
  ): void {
    this.#answers.set(channel, respond as Respond);
  }

  #parsed<A extends PredictorAnswer>(answer: A): Promise<A> {
    predictorAnswerSchema.parse(answer);
    return Promise.resolve(answer);
  }

  /** Has the predictor answer from now on. */
  predict(answers: Partial<Predictor>): void {
    this.#predictor = { ...ABSENT, ...answers };
  }

  /** Emits an event to whoever listens. */
  emit<N extends EventName>(name: N, event: EventOf<N>): void {
    this.#relays.get(name)?.emit(ipcEvents[name].parse(event) as never);
  }

  /** Answers a channel that changes a list, and reports the change as main does. */
  answerWithChange<N extends ChannelName, E extends EventName>(
    channel: N,
    event: E,
    changeOf: (request: RequestOf<N>) => EventOf<E>,
  ): void {
    this.#answers.set(channel, (request) => {
      this.emit(event, changeOf(request as RequestOf<N>));
      return { ok: true, value: undefined };
    });
  }

  /** What was asked over a channel so far, oldest first. */
  requests<N extends ChannelName>(channel: N): readonly RequestOf<N>[] {
    return this.#requests
      .filter((asked) => asked.channel === channel)
      .map(({ request }) => request as RequestOf<N>);
  }

  /** Forgets answers and requests, and the predictor is gone; listeners stay. */
  reset(): void {
    this.#predictor = ABSENT;
    this.#answers.clear();
    this.#requests.length = 0;
  }

  #ask<N extends ChannelName>(channel: N): Ask<N> {
    const invoke = async (request?: unknown): Promise<Result<unknown>> => {
      this.#requests.push({ channel, request: ipcContract[channel].request.parse(request) });
      const result = await this.#answers.get(channel)?.(request);
      if (!result) return { ok: false, failure: { code: 'unexpected' } };
      return result.ok ? { ok: true, value: ipcContract[channel].response.parse(result.value) } : result;
    };
    return invoke as Ask<N>;
  }
}
