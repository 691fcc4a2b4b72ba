import type { Calls, QueryOf } from "../calls.ts";
import type { CallOptions, OperationInput, PostOptions } from "../request.ts";

export const liveWith = ({ call }: Calls) => ({
  /**
   * Reads events of all dreams and imports, or of one dream: those after a position, or from the oldest. Pass the
   * page's `position` as `after` for those that follow.
   */
  events: (query: QueryOf<"list-events"> = {}, options?: CallOptions) =>
    call("list-events", { query }, options),

  /** Gets the URL of a WebSocket, with a pass for one connection within a minute. */
  createPass: (body: NonNullable<OperationInput<"create-live-pass">["body"]> = {}, options?: PostOptions) =>
    call("create-live-pass", { body }, options),
});
