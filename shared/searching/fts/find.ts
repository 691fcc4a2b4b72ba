import { type Clause, hasValues, type SearchQuery } from "../query/query.ts";
import { inDreams, inMessages } from "./match.ts";
import { amongNumbers, numbersOf } from "./numbers.ts";
import { MESSAGE_BITS, type Statements } from "./rows.ts";
import { selectionOf } from "./selection.ts";

/** Where a clause is found. */
export interface Finding {
  isPhrase: boolean;
  /** The numbers of its dreams. */
  dreams: readonly number[];
  /**
   * By the number of a dream: how many of its messages have it, and `OWN_TEXTS` more where its own texts do.
   */
  times: Uint32Array;
  /** What FTS5 matches for it, and in how many rows. */
  matches: readonly Match[];
}

export interface Match {
  table: "dream_text" | "message_text";
  match: string;
  rows: number;
}

/** As much as so many messages. */
const OWN_TEXTS = 8;

/** The dreams that have a clause in their texts or messages. */
export function find(statements: Statements, { isPhrase, sequences }: Clause, inCode: boolean): Finding {
  const dreams: number[] = [];
  const times = new Uint32Array(lastDream(statements) + 1);
  const matches: Match[] = [];
  const look = (table: Match["table"], match: string, weight: number): void => {
    const no = table === "dream_text" ? "rowid" : `rowid >> ${MESSAGE_BITS}`;
    const sql = `SELECT group_concat(${no}) AS numbers FROM ${table} WHERE ${table} MATCH ?`;
    const numbers = numbersOf(statements, sql, match);
    for (const each of numbers) {
      if (times[each] === 0) dreams.push(each);
      times[each] = (times[each] ?? 0) + weight;
    }
    if (numbers.length > 0) matches.push({ table, match, rows: numbers.length });
  };
  for (const sequence of sequences) look("message_text", inMessages(sequence, inCode), 1);
  if (!inCode) for (const sequence of sequences) look("dream_text", inDreams(sequence), OWN_TEXTS);
  return { isPhrase, dreams, times, matches };
}

/** The highest number of a dream. */
const lastDream = (statements: Statements): number =>
  statements.kept(
    "last dream",
    () => statements.get<{ last: number | null }>("SELECT max(no) AS last FROM dream")?.last ?? 0,
  );

/** The dreams in which everything is found. */
export function inAll(findings: readonly Finding[]): number[] {
  const [rarest, ...others] = findings.toSorted((a, b) => a.dreams.length - b.dreams.length);
  return rarest?.dreams.filter((no) => others.every(({ times }) => times[no] !== 0)) ?? [];
}

/** The dreams in which all phrases are found or, where there are none, any word. */
export function inAny(findings: readonly Finding[]): number[] {
  const phrases = findings.filter(({ isPhrase }) => isPhrase);
  if (phrases.length > 0) return inAll(phrases);
  return findings.flatMap(({ dreams }, n) => {
    const earlier = findings.slice(0, n);
    return dreams.filter((no) => earlier.every(({ times }) => times[no] === 0));
  });
}

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
