import type { DreamFilter, ExcludedValues } from "../query/query.ts";
import type { Listed, PageOf } from "../results.ts";
import type { Statements } from "./rows.ts";
import { selectionOf } from "./selection.ts";

interface Options extends PageOf<Listed> {
  excluded?: ExcludedValues;
  /** Numbers of dreams to leave out. */
  without?: readonly number[];
}

/** One page of the dreams that filters select, newest change first. */
export function list(
  statements: Statements,
  filter: DreamFilter,
  { limit, after, excluded, without = [] }: Options,
): Listed[] {
  const { sql, values, at } = selectionOf(filter, excluded, {
    after,
    among:
      without.length > 0
        ? ["dream.no NOT IN (SELECT value FROM json_each(?))", JSON.stringify(without)]
        : undefined,
  });
  return statements.all<Listed>(
    `SELECT dream.id AS dream_id, dream.updated ${sql} ORDER BY ${at} DESC, dream.id DESC LIMIT ?`,
    ...values,
    limit,
  );
}
