import { FIELDS } from "../entry.ts";
import {
  coverage,
  FIELD_WEIGHTS,
  FOUND,
  MAX_MATCHES,
  MESSAGE_WEIGHTS,
  messagesScore,
  rarity,
} from "../ranking.ts";
import type { MessageMatch } from "../results.ts";
import type { Finding, Match } from "./find.ts";
import { amongNumbers } from "./numbers.ts";
import { countedRows } from "./row-count.ts";
import { dreamOfRow, MESSAGE_BITS, ordinalOfRow, type Statements } from "./rows.ts";
import type { ConversationRow } from "./write.ts";

export interface Score {
  score: number;
  /** Its messages that match, by their place among those of the dream, best first. */
  messages: ScoredMessage[];
}

interface ScoredMessage {
  ordinal: number;
  score: number;
}

const WEIGHTS: Readonly<Record<Match["table"], readonly number[]>> = {
  dream_text: FIELDS.map((field) => FIELD_WEIGHTS[field]),
  message_text: [MESSAGE_WEIGHTS.text, MESSAGE_WEIGHTS.code],
};

/**
 * The scores of dreams for what is found in them: those of their own texts and of their messages together.
 */
export function scoresOf(
  statements: Statements,
  findings: readonly Finding[],
  dreams: readonly number[],
): Map<number, Score> {
  const ofTexts = new Map<number, number>();
  const ofMessages = new Map<number, number>();
  for (const { matches } of findings)
    for (const [table, total] of [
      ["dream_text", ofTexts],
      ["message_text", ofMessages],
    ] as const)
      for (const [row, score] of wordScores(statements, table, matches, dreams))
        total.set(row, (total.get(row) ?? 0) + score);
  const scores = new Map(
    dreams.map((no): [number, Score] => [no, { score: ofTexts.get(no) ?? 0, messages: [] }]),
  );
  for (const [row, score] of ofMessages)
    scores.get(dreamOfRow(row))?.messages.push({ ordinal: ordinalOfRow(row), score });
  for (const each of scores.values()) {
    each.messages.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
    each.score += messagesScore(each.messages.map(({ score }) => score));
  }
  const count = rowsOf(statements, "dream_text");
  const weights = findings.map(({ dreams: having }) => rarity(having.length, count));
  for (const [no, each] of scores)
    each.score *= coverage(
      weights,
      findings.map(({ times }) => times[no] !== 0),
    );
  return scores;
}

/**
 * The BM25 of a clause in the rows of dreams. FTS5's is multiplied by how rare the clause is among rows, the
 * same for all of them: here it is divided by that, which is 0 where most rows have it and changes with each
 * row that was ever replaced, and multiplied by ours.
 */
function wordScores(
  statements: Statements,
  table: Match["table"],
  matches: readonly Match[],
  dreams: readonly number[],
): Map<number, number> {
  const scores = new Map<number, number>();
  const ofTable = matches.filter((each) => each.table === table);
  const most = Math.max(0, ...ofTable.map(({ rows }) => rows));
  const weight = most === 0 ? 0 : rarity(most, rowsOf(statements, table));
  // Without the sign, FTS5 would be asked once for each dream.
  const dreamNo = table === "dream_text" ? "+rowid" : `(rowid >> ${MESSAGE_BITS})`;
  const [among, numbers] = amongNumbers(dreamNo, dreams);
  for (const { match, rows } of ofTable) {
    const counted = statements.kept(`counted rows of ${table}`, () => countedRows(statements, table));
    const inBm25 = Math.max(Math.log((counted - rows + 0.5) / (rows + 0.5)), MIN_RARITY);
    const sql = `SELECT rowid AS no, -bm25(${table}, ${WEIGHTS[table].join(", ")}) AS bm25
      FROM ${table} WHERE ${table} MATCH ? AND ${among}`;
    for (const { no, bm25 } of statements.all<{ no: number; bm25: number }>(sql, match, numbers))
      scores.set(no, Math.max(scores.get(no) ?? 0, weight * (bm25 / inBm25 + FOUND)));
  }
  return scores;
}

/** How many rows a table has. */
const rowsOf = (statements: Statements, table: Match["table"]): number =>
  statements.kept(
    `rows of ${table}`,
    () => statements.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}_docsize`)?.count ?? 0,
  );

/** FTS5's, where it would be 0 or less. */
const MIN_RARITY = 1e-6;

/** Those dreams, at most `max`, that promise most by how often they have the rarest findings. */
export function mostPromising(
  dreams: readonly number[],
  findings: readonly Finding[],
  max: number,
): readonly number[] {
  if (dreams.length <= max) return dreams;
  const promises = new Float64Array(dreams.length);
  for (const { dreams: having, times } of findings) {
    const weight = 1 / Math.log(2 + having.length);
    for (const [at, no] of dreams.entries()) {
      const count = times[no] ?? 0;
      if (count > 0) promises[at] = (promises[at] ?? 0) + weight * Math.log2(1 + count);
    }
  }
  const least = promises.toSorted().at(-max) ?? 0;
  return dreams
    .flatMap((no, at) => ((promises[at] ?? 0) >= least ? [{ no, promise: promises[at] ?? 0 }] : []))
    .sort((a, b) => b.promise - a.promise || b.no - a.no)
    .slice(0, max)
    .map(({ no }) => no);
}

/** The best messages of each dream, by their conversations. */
export function matchesOf(
  statements: Statements,
  messages: ReadonlyMap<number, readonly ScoredMessage[]>,
): Map<number, MessageMatch[]> {
  const [among, numbers] = amongNumbers("no", [...messages.keys()]);
  const conversations = Map.groupBy(
    statements.all<ConversationPlace>(
      `SELECT no, first, count, id FROM conversation WHERE ${among}`,
      numbers,
    ),
    ({ no }) => no,
  );
  return new Map(
    Array.from(messages, ([no, scored]) => [
      no,
      scored.slice(0, MAX_MATCHES).flatMap(({ ordinal }) => {
        const found = conversations
          .get(no)
          ?.find(({ first, count }) => ordinal >= first && ordinal < first + count);
        return found ? [{ conversation_id: found.id, message: ordinal - found.first }] : [];
      }),
    ]),
  );
}

type ConversationPlace = Pick<ConversationRow, "first" | "count" | "id"> & { no: number };
