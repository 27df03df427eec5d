export type ServiceErrorKind =
  /** No process is there to answer: not started, crashed, or stopped. */
  | 'gone'
  /** The process did not answer in time. */
  | 'timeout';

/** A request that a service could not answer; what a service refuses is a `UserError` instead. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';

  constructor(
    readonly service: string,
    readonly kind: ServiceErrorKind,
  ) {
    super(kind === 'gone' ? `The ${service} is not running.` : `The ${service} did not answer in time.`);
  }
}
