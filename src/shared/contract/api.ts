import type { ChannelName, EventName, EventOf, RequestOf, ResponseOf } from './ipc';
import type { OtherDataSet } from './other-data';
import type { NearestAnswer, NearestQuestion, PredictAnswer, PredictQuestion } from './predictor-port';
import type { Result } from './result';

/** Sends one kind of request to main. Never rejects: a failure is a `Result` with a `FailureCode`. */
export type Ask<N extends ChannelName> =
  undefined extends RequestOf<N>
    ? () => Promise<Result<ResponseOf<N>>>
    : (request: RequestOf<N>) => Promise<Result<ResponseOf<N>>>;

export type Unsubscribe = () => void;

/** Listens until the returned function is called. */
export type Listen<N extends EventName> = (listener: (event: EventOf<N>) => void) => Unsubscribe;

/** `read-state` as `readState`. */
type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;

/** What stands before the colon of a channel or an event. */
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

/** Every channel and event by its name: `recipes:save` is `recipes.save`, and `recipes:changed` is `recipes.onChanged`. */
export type ContractApi = {
  readonly [Group in GroupName as CamelCase<Group>]: Requests<Group> & Events<Group>;
};

/** What the contract alone does not give. */
interface OwnApi {
  readonly datasets: {
    /** @param file What was dropped: a folder, or one of its files. */
    readonly openDropped: (file: File) => Promise<Result<OtherDataSet>>;
  };
  readonly predictor: {
    /**
     * Asks the predictor over its own port. Never rejects and is never left unanswered: where the predictor
     * is not there, or goes before it answered, the answer is `ok: false`.
     */
    readonly predict: (question: PredictQuestion) => Promise<PredictAnswer>;
    /**
     * Asks for the training samples nearest to an image, over the same port and as surely answered. Of questions that
     * wait only the newest is answered with neighbours.
     */
    readonly nearest: (question: NearestQuestion) => Promise<NearestAnswer>;
  };
}

/** Everything that the window can ask of the rest of the app; `window.inkling` in the renderer. */
export type InklingApi = {
  readonly [Group in keyof ContractApi]: Group extends keyof OwnApi
    ? Omit<ContractApi[Group], keyof OwnApi[Group]> & OwnApi[Group]
    : ContractApi[Group];
};
