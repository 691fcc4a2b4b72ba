import type { Calls, QueryOf } from "../calls.ts";
import type { SearchPage } from "../generated/types.ts";
import type { CallOptions } from "../request.ts";

/** Searches dreams and what was said: one page of those found, the best first. */
export type Search = (
  q: string,
  query?: Omit<QueryOf<"search">, "q">,
  options?: CallOptions,
) => Promise<SearchPage>;

export const searchWith =
  ({ call }: Calls): Search =>
  (q, query = {}, options) =>
    call("search", { query: { ...query, q } }, options);
