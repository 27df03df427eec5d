import type { ChannelName, EventName, EventOf, RequestOf, ResponseOf } from './ipc';
import type { OtherDataset } from './other-data';
import type { NearestAnswer, NearestQuestion, PredictAnswer, PredictQuestion } from './predictor-port';
import type { Result } from './result';

/** Sends a request to main. Never rejects: a failure is a `Result` with a `FailureCode`. */
export type Ask<N extends ChannelName> =
  undefined extends RequestOf<N>
    ? () => Promise<Result<ResponseOf<N>>>
    : (request: RequestOf<N>) => Promise<Result<ResponseOf<N>>>;

export type Unsubscribe = () => void;

/** Subscribes to an event. Returns a function that unsubscribes. */
export type Listen<N extends EventName> = (listener: (event: EventOf<N>) => void) => Unsubscribe;

/** Converts `read-state` to `readState`. */
type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;

/** The part of a channel or event name before the colon. */
type GroupName = ChannelName | EventName extends infer Name
  ? Name extends `${infer Group}:${string}`
    ? Group
    : never
  : never;

type Requests<Group extends string> = {
  readonly [N in ChannelName as N extends `${Group}:${infer Method}` ? CamelCase<Method> : never]: Ask<N>;
};

type Events<Group extends string> = {
  readonly [
    N in EventName as N extends `${Group}:${infer Event}` ? `on${Capitalize<CamelCase<Event>>}` : never
  ]: Listen<N>;
};

/** Every channel and event by name: `recipes:save` as `recipes.save`, and `recipes:changed` as `recipes.onChanged`. */
export type ContractApi = {
  readonly [Group in GroupName as CamelCase<Group>]: Requests<Group> & Events<Group>;
};

/** Functions that are not derived from the contract. */
interface OwnApi {
  readonly datasets: {
    /** @param file The dropped folder, or a file in it. */
    readonly openDropped: (file: File) => Promise<Result<OtherDataset>>;
  };
  readonly predictor: {
    /**
     * Sends a request to the predictor over its own port. Always resolves: if the predictor is unavailable or exits
     * before it answers, with `ok: false`.
     */
    readonly predict: (question: PredictQuestion) => Promise<PredictAnswer>;
    /**
     * Requests the training samples nearest to an image over the same port. Always resolves; of the waiting requests,
     * only the newest is answered with neighbours.
     */
    readonly nearest: (question: NearestQuestion) => Promise<NearestAnswer>;
  };
}

/** The API of the renderer, exposed as `window.inkling`. */
export type InklingApi = {
  readonly [Group in keyof ContractApi]: Group extends keyof OwnApi
    ? Omit<ContractApi[Group], keyof OwnApi[Group]> & OwnApi[Group]
    : ContractApi[Group];
};
