import type { SearchableDream } from "../entry.ts";
import type { DreamFilter, ExcludedValues } from "../query/query.ts";
import { tagKey } from "../tag-key.ts";

/** What filters ask of a dream. */
export interface DreamFacts
  extends Pick<SearchableDream, "updated" | "kind" | "status" | "brand" | "open_todo"> {
  /** `updated` in milliseconds since 1970. */
  at: number;
  tags: ReadonlySet<string>;
  sources: ReadonlySet<string>;
  has_code: boolean;
}

export const factsOf = ({
  updated,
  kind,
  status,
  brand,
  open_todo,
  tags,
}: SearchableDream): Omit<DreamFacts, "sources" | "has_code"> => ({
  ...{ updated, kind, status, brand, open_todo },
  at: Date.parse(updated),
  tags: new Set(tags.map(tagKey)),
});

/** Whether filters select a dream. */
export function selects(filter: DreamFilter, excluded: ExcludedValues, dream: DreamFacts): boolean {
  const {
    kinds = [],
    statuses = [],
    brands = [],
    tags = [],
    sources = [],
    from,
    to,
    openTodo,
    hasCode,
  } = filter;
  return (
    among(kinds, dream.kind) &&
    among(statuses, dream.status) &&
    among(brands, dream.brand) &&
    tags.every((tag) => dream.tags.has(tagKey(tag))) &&
    (sources.length === 0 || sources.some((source) => dream.sources.has(source))) &&
    (from === undefined || dream.at >= from) &&
    (to === undefined || dream.at <= to) &&
    (openTodo === undefined || dream.open_todo === openTodo) &&
    (hasCode === undefined || dream.has_code === hasCode) &&
    !excluded.kinds?.includes(dream.kind) &&
    !excluded.statuses?.includes(dream.status) &&
    !excluded.brands?.includes(dream.brand) &&
    !excluded.tags?.some((tag) => dream.tags.has(tagKey(tag))) &&
    !excluded.sources?.some((source) => dream.sources.has(source))
  );
}

const among = <Value>(values: readonly Value[], value: Value): boolean =>
  values.length === 0 || values.includes(value);
