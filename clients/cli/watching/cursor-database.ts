import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { LIMITS } from "@dreamcatcher/reading/exports/limits";
import { objectOf, parsedJson, textOf } from "@dreamcatcher/text/json";
import { tooLarge } from "./session-file.ts";
import { type Found, UnreadableSession } from "./talk.ts";

/** A chat of Cursor's database, still to be read. */
export interface CursorChat {
  id: string;
  /** Tells the states of the chat from each other. */
  state: string;
  read(): Found[];
}

interface Row {
  key: string;
  value: string;
}

const COMPOSER = "composerData:";
const BUBBLE = "bubbleId:";
/** Cursor may be writing. */
const BUSY_TIMEOUT_MS = 2_000;
/** Chats that are written to are among the newest ones. */
const MAX_WRITTEN = 10;
/** The texts of files after an edit are in rows of their own. */
const CONTENT_ID = /\\?"afterContentId\\?":\s*\\?"([^"\\]{1,200})/g;

/**
 * Reads the chats of Cursor's database, which it may have open: nothing is written to it, and no more than
 * one chat is in memory.
 *
 * @param work is called with the chats, which can be read until it is done
 * @throws {UnreadableSession} when the file is damaged, or no database
 */
export async function withCursorChats(
  path: string,
  work: (chats: readonly CursorChat[]) => Promise<void>,
): Promise<void> {
  const database = readOnly(() => openReadOnly(path));
  try {
    await work(readOnly(() => (hasTable(database) ? chatsIn(database) : [])));
  } finally {
    database.close();
  }
}

/**
 * What is read from the database.
 *
 * @throws {UnreadableSession} when SQLite cannot read it
 */
function readOnly<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SQLITE_ERROR") throw error;
    throw new UnreadableSession(`SQLite cannot read Cursor's database: ${(error as Error).message}.`);
  }
}

function openReadOnly(path: string): DatabaseSync {
  try {
    return readable(new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS }));
  } catch (error) {
    // Beside a file in a folder where nothing can be written, SQLite has no place for its locks.
    const url = new URL(`${pathToFileURL(path)}?immutable=1`);
    try {
      return readable(new DatabaseSync(url, { readOnly: true }));
    } catch {
      throw error;
    }
  }
}

/** SQLite opens a file when it is read first. */
function readable(database: DatabaseSync): DatabaseSync {
  try {
    database.prepare("SELECT count(*) FROM sqlite_schema").get();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const hasTable = (database: DatabaseSync): boolean =>
  database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'cursorDiskKV'").get() !== undefined;

/** The chats, those that changed last first. */
function chatsIn(database: DatabaseSync): CursorChat[] {
  const rows = database
    .prepare(
      `SELECT key, length(value) AS length, json_extract(value, '$.lastUpdatedAt') AS updated,
         json_extract(value, '$.createdAt') AS created, json_extract(value, '$.subagentInfo') AS agent
       FROM (SELECT key, CAST(value AS TEXT) AS value FROM cursorDiskKV WHERE ${within(COMPOSER)})
       WHERE json_valid(value)
       ORDER BY coalesce(updated, created) DESC`,
    )
    .all() as unknown as { key: string; length: number; updated: unknown; agent: unknown }[];
  return rows
    .filter(({ agent }) => agent === null)
    .map(({ key, length, updated }, at) => {
      const id = key.slice(COMPOSER.length);
      const written = at < MAX_WRITTEN ? bytesOf(database, id) : "";
      const state = `${updated} ${length} ${written}`;
      return { id, state, read: () => readOnly(() => readChat(database, key, id)) };
    });
}

/** How much the messages of a chat hold: an answer grows before its chat says that it has changed. */
function bytesOf(database: DatabaseSync, id: string): number {
  const sum = `SELECT total(length(value)) AS bytes FROM cursorDiskKV WHERE ${within(`${BUBBLE}${id}:`)}`;
  return (database.prepare(sum).get() as { bytes: number }).bytes;
}

function readChat(database: DatabaseSync, key: string, id: string): Found[] {
  const select = (where: string) => database.prepare(`SELECT key, CAST(value AS TEXT) AS value ${where}`);
  const one = select("FROM cursorDiskKV WHERE key = ?");
  const rows: Row[] = [];
  let size = 0;
  function add(row: unknown): void {
    const { value } = (row ?? {}) as Partial<Row>;
    if (typeof value !== "string") return;
    size += value.length;
    if (size <= LIMITS.conversationBytes) rows.push(row as Row);
  }
  const bubbles = `${BUBBLE}${id}:`;
  add(one.get(key));
  for (const row of select(`FROM cursorDiskKV WHERE ${within(bubbles)}`).iterate()) add(row);
  const contents = new Set(
    rows.flatMap(({ value }) => [...value.matchAll(CONTENT_ID)].map(([, name]) => name)),
  );
  for (const name of contents) add(one.get(name ?? ""));
  if (size > LIMITS.conversationBytes) return [tooLarge(size)];
  return isTalk(rows) ? [{ conversation: rows, folder: folderOf(rows) }] : [];
}

/** Whether a chat has begun: Cursor stores one for each window. */
function isTalk([composer, ...others]: readonly Row[]): boolean {
  const { conversation } = objectOf(parsedJson(composer?.value ?? ""));
  return others.length > 0 || (Array.isArray(conversation) && conversation.length > 0);
}

function folderOf([composer]: readonly Row[]): string | undefined {
  const { workspaceIdentifier } = objectOf(parsedJson(composer?.value ?? ""));
  return textOf(objectOf(objectOf(workspaceIdentifier).uri).fsPath);
}

/** A condition for keys with a beginning, which the index of the table answers. */
function within(beginning: string): string {
  const quoted = beginning.replaceAll("'", "''");
  const after = quoted.slice(0, -1) + String.fromCharCode(quoted.charCodeAt(quoted.length - 1) + 1);
  return `key >= '${quoted}' AND key < '${after}'`;
}
