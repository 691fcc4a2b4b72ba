import type { DreamFilter, ExcludedValues } from "../query/query.ts";
import type { Listed } from "../results.ts";
import { tagKey } from "../tag-key.ts";
import type { Value } from "./database.ts";

/**
 * The dreams that filters select, as a part of a statement: `FROM … WHERE …`, `dream` being one of the
 * tables.
 */
export interface Selection {
  sql: string;
  values: Value[];
  /** The column that `dream.at` is in the index which the statement reads. */
  at: string;
}

/** A filter on one column or list of values. */
type Condition = [sql: string, ...values: Value[]];

export function selectionOf(
  filter: DreamFilter,
  excluded: ExcludedValues = {},
  { after, among }: { after?: Listed | undefined; among?: Condition | undefined } = {},
): Selection {
  const tags = (filter.tags ?? []).map(tagKey);
  const sources = filter.sources ?? [];
  // One value of a list is read from the index of its table, in the order of changes.
  const [driver, value] =
    tags[0] !== undefined
      ? ["tag", tags[0]]
      : sources.length === 1
        ? ["source", sources[0] ?? ""]
        : ["dream"];
  const at = `${driver}.at`;
  const conditions: Condition[] = [
    ...(value === undefined ? [] : [[`${driver}.value = ?`, value] satisfies Condition]),
    ...(driver === "tag" ? tags.slice(1) : tags).map((tag): Condition => [has("tag", "= ?"), tag]),
    ...(sources.length > 0 && driver !== "source"
      ? [[has("source", oneOf(sources)), ...sources] satisfies Condition]
      : []),
    ...column("kind", filter.kinds),
    ...column("status", filter.statuses),
    ...column("brand", filter.brands),
    ...flag("open_todo", filter.openTodo),
    ...flag("has_code", filter.hasCode),
    ...(filter.from === undefined ? [] : [[`${at} >= ?`, filter.from] satisfies Condition]),
    ...(filter.to === undefined ? [] : [[`${at} <= ?`, filter.to] satisfies Condition]),
    ...excludedColumn("kind", excluded.kinds),
    ...excludedColumn("status", excluded.statuses),
    ...excludedColumn("brand", excluded.brands),
    ...(excluded.tags ?? []).map((tag): Condition => [`NOT ${has("tag", "= ?")}`, tagKey(tag)]),
    ...(excluded.sources ?? []).map((source): Condition => [`NOT ${has("source", "= ?")}`, source]),
    ...(after ? [afterPosition(at, after)] : []),
    ...(among ? [among] : []),
  ];
  const join = driver === "dream" ? "" : ` JOIN dream ON dream.no = ${driver}.no`;
  const where = conditions.length > 0 ? ` WHERE ${conditions.map(([sql]) => sql).join(" AND ")}` : "";
  return { sql: `FROM ${driver}${join}${where}`, values: conditions.flatMap(([, ...values]) => values), at };
}

const oneOf = (values: readonly unknown[]): string => `IN (${values.map(() => "?").join(", ")})`;
const has = (table: "tag" | "source", value: string): string =>
  `EXISTS (SELECT 1 FROM ${table} AS other WHERE other.no = dream.no AND other.value ${value})`;

/**
 * Several values are looked for in the order of changes: their index would give one value after the other.
 */
const column = (name: string, values: readonly string[] = []): Condition[] =>
  values.length === 0
    ? []
    : [
        values.length === 1
          ? [`dream.${name} = ?`, ...values]
          : [`+dream.${name} ${oneOf(values)}`, ...values],
      ];

const excludedColumn = (name: string, values: readonly string[] = []): Condition[] =>
  values.length === 0 ? [] : [[`dream.${name} NOT ${oneOf(values)}`, ...values]];

const flag = (name: string, value: boolean | undefined): Condition[] =>
  value === undefined ? [] : [[`dream.${name} = ?`, Number(value)]];

function afterPosition(at: string, { updated, dream_id }: Listed): Condition {
  const time = Date.parse(updated);
  return [`${at} <= ? AND (${at} < ? OR dream.id < ?)`, time, time, dream_id];
}
