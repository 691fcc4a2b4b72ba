import { FIELDS } from "../entry.ts";
import type { SearchQuery } from "../query/query.ts";
import { FIELD_WEIGHTS, MAX_MATCHES, MESSAGE_WEIGHTS, messagesScore } from "../ranking.ts";
import type { MessageMatch } from "../results.ts";
import type { Found } from "./find.ts";
import { inDreams, inMessages } from "./match.ts";
import { amongNumbers } from "./numbers.ts";
import { dreamOfRow, MESSAGE_BITS, ordinalOfRow, type Statements } from "./rows.ts";
import { conversationsOf } from "./write.ts";

export interface Score {
  score: number;
  /** Its messages that match, by their place among those of the dream, best first. */
  messages: { ordinal: number; score: number }[];
}

interface ScoredRow {
  row: number;
  score: number;
}

const DREAM_SCORES = `SELECT rowid AS row, -bm25(dream_text, ${FIELDS.map((field) => FIELD_WEIGHTS[field]).join(", ")}) AS score
  FROM dream_text WHERE dream_text MATCH ? AND `;
const MESSAGE_SCORES = `SELECT rowid AS row, -bm25(message_text, ${MESSAGE_WEIGHTS.text}, ${MESSAGE_WEIGHTS.code}) AS score
  FROM message_text WHERE message_text MATCH ? AND `;

/** The scores of dreams by the clauses of a query: those of their own texts and of their messages together. */
export function scoresOf(
  statements: Statements,
  { clauses, inCode }: SearchQuery,
  dreams: readonly number[],
): Map<number, Score> {
  const scores = new Map(dreams.map((no): [number, Score] => [no, { score: 0, messages: [] }]));
  if (!inCode) {
    const [among, numbers] = amongNumbers("rowid", dreams);
    const match = clauses.map((clause) => `(${inDreams(clause)})`).join(" OR ");
    for (const { row, score } of statements.all<ScoredRow>(DREAM_SCORES + among, match, numbers))
      (scores.get(row) as Score).score = score;
  }
  const [among, numbers] = amongNumbers(`(rowid >> ${MESSAGE_BITS})`, dreams);
  const match = clauses.map((clause) => `(${inMessages(clause, inCode)})`).join(" OR ");
  for (const { row, score } of statements.all<ScoredRow>(MESSAGE_SCORES + among, match, numbers))
    scores.get(dreamOfRow(row))?.messages.push({ ordinal: ordinalOfRow(row), score });
  for (const each of scores.values()) {
    each.messages.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
    each.score += messagesScore(each.messages.map(({ score }) => score));
  }
  return scores;
}

/** The dreams with the most and rarest clauses, at most `max`; where it is equal, those that say it themselves. */
export function mostPromising(
  dreams: readonly number[],
  found: readonly Found[],
  max: number,
): readonly number[] {
  if (dreams.length <= max) return dreams;
  const promise = new Map(
    dreams.map((no) => [
      no,
      found.reduce((sum, each) => sum + (each.get(no) ?? 0) / Math.log(2 + each.size), 0),
    ]),
  );
  return dreams.toSorted((a, b) => (promise.get(b) ?? 0) - (promise.get(a) ?? 0) || b - a).slice(0, max);
}

/** The best messages of a dream, by their conversations. */
export function matchesOf(statements: Statements, no: number, messages: Score["messages"]): MessageMatch[] {
  if (messages.length === 0) return [];
  const conversations = conversationsOf(statements, no);
  return messages.slice(0, MAX_MATCHES).flatMap(({ ordinal }) => {
    const found = conversations.find(({ first, count }) => ordinal >= first && ordinal < first + count);
    return found ? [{ conversation_id: found.id, message: ordinal - found.first }] : [];
  });
}
