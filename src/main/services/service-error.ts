export type ServiceErrorKind =
  /** There is no process: not started, crashed, or stopped. */
  | 'gone'
  /** The process did not answer in time. */
  | 'timeout';

/** A request that a service could not answer. An error that the service reports itself is a `UserError` instead. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';

  constructor(
    readonly service: string,
    readonly kind: ServiceErrorKind,
  ) {
    super(kind === 'gone' ? `The ${service} is not running.` : `The ${service} did not answer in time.`);
  }
}
