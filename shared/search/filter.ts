import type { Dream } from "@dreamcatcher/contracts/dream";
import type { SearchQuery as Parameters } from "@dreamcatcher/contracts/endpoints/search";
import { type DreamFilter, parseQuery, type SearchQuery, tagKey } from "@dreamcatcher/searching/query";
import { invalid } from "#shared/platform/problem-error.ts";

export type FilterParameters = Pick<
  Parameters,
  "kind" | "status" | "tag" | "brand" | "source" | "from" | "to"
>;

/**
 * The filter that the parameters of a search ask for.
 *
 * @throws {ProblemError} when a bound is no time (422)
 */
export function filterOf({ kind, status, tag, brand, source, from, to }: FilterParameters): DreamFilter {
  const bounds = parseQuery([from && `from:${from}`, to && `to:${to}`].join(" "));
  if (bounds.invalid.length > 0)
    throw invalid(bounds.invalid.map(({ filter, message }) => ({ path: `query.${filter}`, message })));
  return {
    ...bounds.filter,
    ...(kind && { kinds: kind }),
    ...(status && { statuses: status }),
    ...(tag && { tags: [tag] }),
    ...(brand && { brands: [brand] }),
    ...(source && { sources: [source] }),
  };
}

/** The filter that two filters are together; undefined where nothing can be both. */
export function bothOf(a: DreamFilter, b: DreamFilter): DreamFilter | undefined {
  const either = {
    kinds: common(a.kinds, b.kinds),
    statuses: common(a.statuses, b.statuses),
    brands: common(a.brands, b.brands),
  };
  if (Object.values(either).some((values) => values?.length === 0)) return undefined;
  const tags = [...(a.tags ?? []), ...(b.tags ?? [])];
  const sources = common(a.sources, b.sources);
  if (sources?.length === 0) return undefined;
  return withoutUndefined({
    ...a,
    ...b,
    ...either,
    sources,
    tags: tags.length > 0 ? tags : undefined,
    from: a.from === undefined || b.from === undefined ? (a.from ?? b.from) : Math.max(a.from, b.from),
    to: a.to === undefined || b.to === undefined ? (a.to ?? b.to) : Math.min(a.to, b.to),
  });
}

const common = <Value>(a: readonly Value[] | undefined, b: readonly Value[] | undefined) =>
  a && b ? a.filter((value) => b.includes(value)) : (a ?? b);

const withoutUndefined = (filter: Record<string, unknown>): DreamFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));

/**
 * Whether a dream that has changed since it was indexed still is what a query asks for, as far as it shows.
 */
export function stillFits(
  dream: Dream,
  { filter, excluded }: Pick<SearchQuery, "filter" | "excluded">,
): boolean {
  const updated = Date.parse(dream.updated);
  const tags = new Set(dream.tags.map(tagKey));
  return (
    isOneOf(dream.kind, filter.kinds, excluded.kinds) &&
    isOneOf(dream.status, filter.statuses, excluded.statuses) &&
    isOneOf(dream.brand, filter.brands, excluded.brands) &&
    (filter.tags ?? []).every((tag) => tags.has(tagKey(tag))) &&
    !(excluded.tags ?? []).some((tag) => tags.has(tagKey(tag))) &&
    updated >= (filter.from ?? Number.NEGATIVE_INFINITY) &&
    updated <= (filter.to ?? Number.POSITIVE_INFINITY) &&
    (filter.openTodo === undefined || dream.todos.some(({ done }) => !done) === filter.openTodo)
  );
}

const isOneOf = (value: string, allowed: readonly string[] | undefined, excluded: readonly string[] = []) =>
  (allowed === undefined || allowed.includes(value)) && !excluded.includes(value);
