/** Thrown by the work on a message that is to be delivered again after `seconds`, which is no fault. */
export class RetryLater extends Error {
  override readonly name = "RetryLater";
  readonly seconds: number;

  /** @param seconds at most 12 hours, the longest that a queue hides a message */
  constructor(seconds: number) {
    super(`again in ${seconds} s`);
    this.seconds = seconds;
  }
}
