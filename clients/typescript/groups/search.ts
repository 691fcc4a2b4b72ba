import type { Calls, QueryOf } from "../calls.ts";
import type { CallOptions } from "../request.ts";

export const searchWith =
  ({ call }: Calls) =>
  /** Searches dreams and what was said: one page of those found, the best first. */
  (q: string, query: Omit<QueryOf<"search">, "q"> = {}, options?: CallOptions) =>
    call("search", { query: { ...query, q } }, options);
