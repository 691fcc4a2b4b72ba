/** A database that cannot be used as an index and must be built anew. */
export class UnusableIndex extends Error {
  override readonly name = "UnusableIndex";
  /**
   * `foreign`: it is no index. `version`: of another `SCHEMA_VERSION`. `damaged`: a part of it is unreadable.
   */
  readonly reason: "foreign" | "version" | "damaged";

  constructor(reason: UnusableIndex["reason"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
