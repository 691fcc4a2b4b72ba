import { FIELDS } from "../entry.ts";
import { coverage, FIELD_WEIGHTS, MAX_MATCHES, MESSAGE_WEIGHTS, messagesScore, rarity } from "../ranking.ts";
import type { MessageMatch } from "../results.ts";
import type { Finding, Match } from "./find.ts";
import { amongNumbers } from "./numbers.ts";
import { countedRows } from "./row-count.ts";
import { dreamOfRow, MESSAGE_BITS, ordinalOfRow, type Statements } from "./rows.ts";
import { conversationsOf } from "./write.ts";

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

/** The scores of dreams for what is found in them: those of their own texts and of their messages together. */
export function scoresOf(
  statements: Statements,
  findings: readonly Finding[],
  dreams: readonly number[],
): Map<number, Score> {
  const { count = 0 } = statements.get<{ count: number }>("SELECT count(*) AS count FROM dream") ?? {};
  const ofTexts = new Map<number, number>();
  const ofMessages = new Map<number, number>();
  for (const { dreams: having, matches } of findings) {
    const weight = rarity(having.size, count);
    for (const table of ["dream_text", "message_text"] as const) {
      const total = table === "dream_text" ? ofTexts : ofMessages;
      for (const [row, frequency] of frequenciesOf(statements, table, matches, dreams))
        total.set(row, (total.get(row) ?? 0) + weight * frequency);
    }
  }
  const scores = new Map(
    dreams.map((no): [number, Score] => [no, { score: ofTexts.get(no) ?? 0, messages: [] }]),
  );
  for (const [row, score] of ofMessages)
    scores.get(dreamOfRow(row))?.messages.push({ ordinal: ordinalOfRow(row), score });
  for (const each of scores.values()) {
    each.messages.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
    each.score += messagesScore(each.messages.map(({ score }) => score));
  }
  const weights = findings.map(({ dreams: having }) => rarity(having.size, count));
  for (const [no, each] of scores)
    each.score *= coverage(
      weights,
      findings.map(({ dreams: having }) => having.has(no)),
    );
  return scores;
}

/**
 * How frequent a clause is in the rows of dreams, by the frequency part of BM25. FTS5 multiplies it by how rare a
 * phrase is among rows, the same for all of them: here it is divided by that, since it is 0 where most rows have
 * the phrase, and differs between dreams and messages.
 */
function frequenciesOf(
  statements: Statements,
  table: Match["table"],
  matches: readonly Match[],
  dreams: readonly number[],
): Map<number, number> {
  const frequencies = new Map<number, number>();
  const no = table === "dream_text" ? "rowid" : `(rowid >> ${MESSAGE_BITS})`;
  const [among, numbers] = amongNumbers(no, dreams);
  for (const { match, rows, ...each } of matches) {
    if (each.table !== table) continue;
    const counted = countedRows(statements, table);
    const inBm25 = Math.max(Math.log((counted - rows + 0.5) / (rows + 0.5)), MIN_RARITY);
    const sql = `SELECT rowid AS no, -bm25(${table}, ${WEIGHTS[table].join(", ")}) AS bm25
      FROM ${table} WHERE ${table} MATCH ? AND ${among}`;
    for (const { no: row, bm25 } of statements.all<{ no: number; bm25: number }>(sql, match, numbers))
      frequencies.set(row, Math.max(frequencies.get(row) ?? 0, bm25 / inBm25));
  }
  return frequencies;
}

/** FTS5's, where it would be 0 or less. */
const MIN_RARITY = 1e-6;

/**
 * The dreams with the most and rarest findings, at most `max`; where these are equal, those that say it
 * themselves.
 */
export function mostPromising(
  dreams: readonly number[],
  findings: readonly Finding[],
  max: number,
): readonly number[] {
  if (dreams.length <= max) return dreams;
  const promises = new Map<number, number>();
  for (const no of dreams)
    promises.set(
      no,
      findings.reduce(
        (sum, { dreams: having }) => sum + (having.get(no) ?? 0) / Math.log(2 + having.size),
        0,
      ),
    );
  return dreams.toSorted((a, b) => (promises.get(b) ?? 0) - (promises.get(a) ?? 0) || b - a).slice(0, max);
}

/** The best messages of a dream, by their conversations. */
export function matchesOf(
  statements: Statements,
  no: number,
  messages: readonly ScoredMessage[],
): MessageMatch[] {
  if (messages.length === 0) return [];
  const conversations = conversationsOf(statements, no);
  return messages.slice(0, MAX_MATCHES).flatMap(({ ordinal }) => {
    const found = conversations.find(({ first, count }) => ordinal >= first && ordinal < first + count);
    return found ? [{ conversation_id: found.id, message: ordinal - found.first }] : [];
  });
}
