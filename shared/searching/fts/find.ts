import type { Clause, SearchQuery } from "../query/query.ts";
import { hasValues } from "../query/query.ts";
import { inDreams, inMessages } from "./match.ts";
import { amongNumbers, numbersOf } from "./numbers.ts";
import { MESSAGE_BITS, type Statements } from "./rows.ts";
import { selectionOf } from "./selection.ts";

/** The dreams that have a clause, by number: 2 where their own texts have it, 1 where only their messages do. */
export type Found = ReadonlyMap<number, 1 | 2>;

/** The dreams that have a clause in their texts or messages. */
export function dreamsWith(statements: Statements, clause: Clause, inCode: boolean): Found {
  const found = new Map<number, 1 | 2>();
  const said = numbersOf(
    statements,
    `SELECT group_concat(rowid >> ${MESSAGE_BITS}) AS numbers FROM message_text WHERE message_text MATCH ?`,
    inMessages(clause, inCode),
  );
  for (const no of said) found.set(no, 1);
  if (inCode) return found;
  const told = "SELECT group_concat(rowid) AS numbers FROM dream_text WHERE dream_text MATCH ?";
  for (const no of numbersOf(statements, told, inDreams(clause))) found.set(no, 2);
  return found;
}

/** The dreams that all clauses are found in. */
export function inAll(found: readonly Found[]): number[] {
  const [rarest, ...others] = found.toSorted((a, b) => a.size - b.size);
  return [...(rarest?.keys() ?? [])].filter((no) => others.every((dreams) => dreams.has(no)));
}

/** The dreams that any clause is found in. */
export const inAny = (found: readonly Found[]): number[] => [
  ...new Set(found.flatMap((dreams) => [...dreams.keys()])),
];

/** Those of the dreams that the filters of a query select. */
export function selected(
  statements: Statements,
  { filter, excluded }: SearchQuery,
  dreams: readonly number[],
): readonly number[] {
  if (dreams.length === 0 || !(hasValues(filter) || hasValues(excluded))) return dreams;
  const { sql, values } = selectionOf(filter, excluded, { among: amongNumbers("dream.no", dreams) });
  return numbersOf(statements, `SELECT group_concat(dream.no) AS numbers ${sql}`, ...values);
}
