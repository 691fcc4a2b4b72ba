import { FIELDS, type SearchableConversation, type SearchableDream } from "../entry.ts";
import { sequenceOf } from "../sequence.ts";
import { tagKey } from "../tag-key.ts";
import { wordsOfDream } from "../words.ts";
import { MAX_MESSAGES, messageRow, type Statements } from "./rows.ts";

export interface DreamRow {
  no: number;
  at: number;
}

export const findDream = (statements: Statements, id: string): DreamRow | undefined =>
  statements.get<DreamRow>("SELECT no, at FROM dream WHERE id = ?", id);

/** Writes a dream's row, its tags and its texts. */
export function writeDream(statements: Statements, dream: SearchableDream): void {
  const at = Date.parse(dream.updated);
  const found = findDream(statements, dream.id);
  const values = [dream.updated, at, dream.kind, dream.status, dream.brand, Number(dream.open_todo)];
  if (found) {
    statements.run(
      "UPDATE dream SET updated = ?, at = ?, kind = ?, status = ?, brand = ?, open_todo = ? WHERE no = ?",
      ...values,
      found.no,
    );
    removeTexts(statements, found.no);
    if (found.at !== at) statements.run("UPDATE source SET at = ? WHERE no = ?", at, found.no);
  } else {
    statements.run(
      `INSERT INTO dream (updated, at, kind, status, brand, open_todo, id, has_code) VALUES (?, ?, ?, ?, ?, ?, ?, 0)`,
      ...values,
      dream.id,
    );
  }
  const no = found?.no ?? findDream(statements, dream.id)?.no ?? 0;
  for (const tag of new Set(dream.tags.map(tagKey)))
    statements.run("INSERT INTO tag (value, at, no) VALUES (?, ?, ?)", tag, at, no);
  statements.run(INSERT_DREAM_TEXT, no, ...FIELDS.map((field) => sequenceOf(dream.fields[field])));
  statements.run("INSERT INTO word (rowid, words) VALUES (?, ?)", no, [...wordsOfDream(dream)].join(" "));
}

const INSERT_DREAM_TEXT = `INSERT INTO dream_text (rowid, ${FIELDS.join(", ")}) VALUES (?${", ?".repeat(FIELDS.length)})`;

function removeTexts(statements: Statements, no: number): void {
  statements.run("DELETE FROM tag WHERE no = ?", no);
  statements.run("DELETE FROM dream_text WHERE rowid = ?", no);
  statements.run("DELETE FROM word WHERE rowid = ?", no);
}

/** Removes a dream's row, its tags, texts and conversations. */
export function deleteDream(statements: Statements, no: number): void {
  removeTexts(statements, no);
  for (const conversation of conversationsOf(statements, no)) deleteMessages(statements, no, conversation);
  statements.run("DELETE FROM source WHERE no = ?", no);
  statements.run("DELETE FROM dream WHERE no = ?", no);
}

/** Where the messages of a conversation are among those of its dream. */
export interface ConversationRow {
  first: number;
  count: number;
  id: string;
  content_hash: string;
  source: string;
  has_code: number;
}

export const conversationsOf = (statements: Statements, no: number): ConversationRow[] =>
  statements.all<ConversationRow>("SELECT * FROM conversation WHERE no = ? ORDER BY first", no);

/** Writes a conversation that the dream does not have, and what the dream has from its conversations. */
export function writeConversation(
  statements: Statements,
  { no, at }: DreamRow,
  { conversation_id, content_hash, source, messages }: SearchableConversation,
): void {
  const count = Math.max(1, ...messages.slice(-1).map(({ message }) => message + 1));
  const first = freePlace(conversationsOf(statements, no), count);
  let hasCode = false;
  for (const { message, text, code } of messages) {
    const [textTerms, codeTerms] = [sequenceOf([text]), sequenceOf([code])];
    hasCode ||= codeTerms !== "";
    if ((textTerms || codeTerms) && first + message < MAX_MESSAGES)
      statements.run(
        "INSERT INTO message_text (rowid, text, code) VALUES (?, ?, ?)",
        messageRow(no, first + message),
        textTerms,
        codeTerms,
      );
  }
  statements.run(
    "INSERT INTO conversation (no, first, count, id, content_hash, source, has_code) VALUES (?, ?, ?, ?, ?, ?, ?)",
    no,
    first,
    count,
    conversation_id,
    content_hash,
    source,
    Number(hasCode),
  );
  writeSummary(statements, { no, at });
}

/** The first place among the dream's messages where so many find room. */
function freePlace(conversations: readonly ConversationRow[], count: number): number {
  let place = 0;
  for (const { first, count: taken } of conversations) {
    if (first - place >= count) break;
    place = first + taken;
  }
  return place;
}

/** Removes a conversation's row and texts, but not its part in the summary; returns whether it was there. */
export function deleteConversation(statements: Statements, no: number, id: string): boolean {
  const found = conversationsOf(statements, no).find((each) => each.id === id);
  if (found) deleteMessages(statements, no, found);
  return found !== undefined;
}

function deleteMessages(statements: Statements, no: number, { first, count }: ConversationRow): void {
  for (let ordinal = first; ordinal < Math.min(first + count, MAX_MESSAGES); ordinal++)
    statements.run("DELETE FROM message_text WHERE rowid = ?", messageRow(no, ordinal));
  statements.run("DELETE FROM conversation WHERE no = ? AND first = ?", no, first);
}

/** Writes which tools a dream's conversations come from, and whether they have code. */
export function writeSummary(statements: Statements, { no, at }: DreamRow): void {
  const conversations = conversationsOf(statements, no);
  const hasCode = Number(conversations.some(({ has_code }) => has_code === 1));
  statements.run("UPDATE dream SET has_code = ? WHERE no = ? AND has_code <> ?", hasCode, no, hasCode);
  statements.run("DELETE FROM source WHERE no = ?", no);
  for (const source of new Set(conversations.map(({ source }) => source)))
    statements.run("INSERT INTO source (value, at, no) VALUES (?, ?, ?)", source, at, no);
}
