import type { Calls, QueryOf } from "../calls.ts";
import type { CallOptions } from "../request.ts";

export const liveWith = ({ call }: Calls) => ({
  /**
   * Reads events of all dreams and imports, or of one dream: those after a position, or from the oldest. Pass the
   * page's `position` as `after` for those that follow.
   */
  events: (query: QueryOf<"list-events"> = {}, options?: CallOptions) =>
    call("list-events", { query }, options),
});
