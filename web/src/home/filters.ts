import type { Dream } from "@dreamcatcher/client";

/** What the list is narrowed to, and how it is shown; it is in the page's address. */
export interface Filters {
  view?: "board" | "unfinished";
  kind?: string;
  status?: string;
  tag?: string;
  brand?: string;
  source?: string;
}

const NAMES = ["kind", "status", "tag", "brand", "source"] as const;
export type FilterName = (typeof NAMES)[number];

/** The filters of an address, without what is none. */
export function filtersOf(search: Record<string, unknown>): Filters {
  const named = NAMES.flatMap((name) => (typeof search[name] === "string" ? [[name, search[name]]] : []));
  const { view } = search;
  return {
    ...Object.fromEntries(named),
    ...((view === "board" || view === "unfinished") && { view }),
  };
}

export const isFiltered = (filters: Filters): boolean => NAMES.some((name) => filters[name] !== undefined);

/** The filters with another value of one; undefined takes it away. */
export function withFilter(filters: Filters, name: FilterName, value: string | undefined): Filters {
  const { [name]: _, ...rest } = filters;
  return value === undefined ? rest : { ...rest, [name]: value };
}

/** The dreams that the filters leave; archived ones only where they are asked for. */
export const filtered = (dreams: readonly Dream[], { kind, status, tag, brand, source }: Filters): Dream[] =>
  dreams.filter(
    (dream) =>
      (kind === undefined || dream.kind === kind) &&
      (status === undefined ? dream.status !== "archived" : dream.status === status) &&
      (tag === undefined || dream.tags.includes(tag)) &&
      (brand === undefined || dream.brand === brand) &&
      (source === undefined || sourcesOf(dream).includes(source)),
  );

/** The tools that a dream's talks come from. What a device has from before dreams had them has none. */
const sourcesOf = ({ sources }: Partial<Pick<Dream, "sources">>): readonly string[] => sources ?? [];

const FOLDED: ReadonlySet<Dream["kind"]> = new Set(["question", "how_to"]);

/** Whether a dream is folded away: a question or how-to without an open todo. */
export const isFolded = ({ kind, todos }: Dream): boolean =>
  FOLDED.has(kind) && todos.every(({ done }) => done);

/** Dreams in two parts: what one comes for, and what is folded away. */
export function foldedApart(dreams: readonly Dream[]): { shown: Dream[]; folded: Dream[] } {
  return {
    shown: dreams.filter((dream) => !isFolded(dream)),
    folded: dreams.filter(isFolded),
  };
}

interface Values {
  /** The most frequent ones by name, and how many dreams have each; those of one dream come last. */
  tags: ReadonlyMap<string, number>;
  brands: readonly string[];
  tools: readonly string[];
}

const MOST_TAGS = 200;
/** Whoever comes back to a list of thousands finds it as it was, without a wait for it to be read again. */
const known = new WeakMap<readonly Dream[], Values>();

/** What the filters of a list can be set to. */
export function valuesOf(dreams: readonly Dream[]): Values {
  const before = known.get(dreams);
  if (before) return before;
  const values = {
    tags: frequentTags(dreams, MOST_TAGS),
    brands: [...new Set(dreams.map(({ brand }) => brand))].sort(),
    tools: [...new Set(dreams.flatMap(sourcesOf))].sort(),
  };
  known.set(dreams, values);
  return values;
}

/** The most frequent tags of dreams by name, and how many dreams have each; those of one dream come last. */
export function frequentTags(dreams: readonly Dream[], most: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tags } of dreams) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const frequent = [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).slice(0, most);
  const isOfOne = (count: number) => Number(count === 1);
  return new Map(frequent.sort(([a, m], [b, n]) => isOfOne(m) - isOfOne(n) || a.localeCompare(b)));
}
