import type { Dream } from "@dreamcatcher/client";

/** What the list is narrowed to; it is in the page's address. */
export interface Filters {
  view?: "board" | undefined;
  kind?: string | undefined;
  status?: string | undefined;
  tag?: string | undefined;
  brand?: string | undefined;
}

const NAMES = ["kind", "status", "tag", "brand"] as const;

/** The filters of an address, without what is none. */
export function filtersOf(search: Record<string, unknown>): Filters {
  const named = NAMES.flatMap((name) => (typeof search[name] === "string" ? [[name, search[name]]] : []));
  return { ...Object.fromEntries(named), ...(search.view === "board" && { view: "board" }) };
}

export const isFiltered = (filters: Filters): boolean => NAMES.some((name) => filters[name] !== undefined);

/** The dreams that the filters leave; archived ones only where they are asked for. */
export const filtered = (dreams: readonly Dream[], { kind, status, tag, brand }: Filters): Dream[] =>
  dreams.filter(
    (dream) =>
      (kind === undefined || dream.kind === kind) &&
      (status === undefined ? dream.status !== "archived" : dream.status === status) &&
      (tag === undefined || dream.tags.includes(tag)) &&
      (brand === undefined || dream.brand === brand),
  );
