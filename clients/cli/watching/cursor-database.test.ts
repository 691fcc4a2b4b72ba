import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { readConversation } from "@dreamcatcher/reading/read";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type CursorChat, withCursorChats } from "./cursor-database.ts";
import { UnreadableSession } from "./talk.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cursor-"));
  path = join(folder, "state.vscdb");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Cursor's database, open as Cursor has it. */
function cursor(rows: Record<string, unknown>): {
  put: (key: string, value: unknown) => void;
  close: () => void;
} {
  const database = new DatabaseSync(path);
  database.exec("PRAGMA journal_mode = WAL; CREATE TABLE cursorDiskKV (key TEXT UNIQUE, value BLOB)");
  const insert = database.prepare("INSERT OR REPLACE INTO cursorDiskKV VALUES (?, ?)");
  const put = (key: string, value: unknown) =>
    insert.run(key, typeof value === "string" ? value : Buffer.from(JSON.stringify(value)));
  for (const [key, value] of Object.entries(rows)) put(key, value);
  return { put, close: () => database.close() };
}

async function chats<Result>(work: (chats: readonly CursorChat[]) => Result): Promise<Result | undefined> {
  let result: Result | undefined;
  await withCursorChats(path, async (all) => {
    result = work(all);
  });
  return result;
}

const composer = (composerId: string, lastUpdatedAt: number, more: object = {}) => ({
  ...{ composerId, lastUpdatedAt, fullConversationHeadersOnly: [{ bubbleId: "b1" }, { bubbleId: "b2" }] },
  ...{ workspaceIdentifier: { uri: { fsPath: "C:\\Users\\me\\kites" } }, ...more },
});

const ROWS = {
  "composerData:old": composer("old", 1),
  "bubbleId:old:b1": { type: 1, text: "Make a kite." },
  "bubbleId:old:b2": {
    ...{ type: 2, text: "Here." },
    toolFormerData: {
      ...{
        name: "edit_file",
        status: "completed",
        params: JSON.stringify({ relativeWorkspacePath: "kite.txt" }),
      },
      result: JSON.stringify({ afterContentId: "composer.content.1" }),
    },
  },
  "composer.content.1": "two sticks",
  "composerData:new": composer("new", 2),
  "bubbleId:new:b1": { type: 1, text: "Make a raft." },
  "bubbleId:newer:b1": { type: 1, text: "of another chat" },
  "composerData:empty": composer("empty", 3),
  "composerData:agent": composer("agent", 4, { subagentInfo: { parent: "old" } }),
  "composerData:broken": "{oops",
  "composerData:null": "null",
};

test("chats are read while Cursor has them open, the newest first, each with its rows alone", async () => {
  const open = cursor(ROWS);
  const found = await chats((all) => all.map((chat) => [chat.id, chat.read()] as const));
  open.close();
  const talks = found?.filter(([, talk]) => talk.length > 0) ?? [];
  expect(talks.map(([id]) => id)).toEqual(["new", "old"]);
  const [raft, kite] = talks.flatMap(([, talk]) => talk);
  expect(raft).toMatchObject({ folder: "C:\\Users\\me\\kites" });
  if (raft === undefined || kite === undefined || "reason" in raft || "reason" in kite)
    throw new Error("none");
  expect(readConversation(raft.conversation).messages).toMatchObject([{ content: "Make a raft." }]);
  const { messages, documents } = readConversation(kite.conversation);
  expect(messages.map(({ content }) => content)).toEqual(["Make a kite.", "Here."]);
  expect(documents).toMatchObject([{ title: "kite.txt", content: "two sticks" }]);
});

test("the state of a chat changes with the chat", async () => {
  const open = cursor(ROWS);
  const states = () => chats((all) => Object.fromEntries(all.map(({ id, state }) => [id, state])));
  const before = await states();
  open.put("composerData:old", composer("old", 9));
  const after = await states();
  expect(after?.old).not.toBe(before?.old);
  expect(after?.new).toBe(before?.new);
  open.put("bubbleId:new:b2", { type: 2, text: "With" });
  expect((await states())?.new).not.toBe(before?.new);
  open.close();
});

test("it is read where nothing can be written beside it", async () => {
  cursor(ROWS).close();
  chmodSync(folder, 0o500);
  expect(await chats((all) => all.length)).toBeGreaterThan(0);
  chmodSync(folder, 0o700);
});

test("another database has no chats, and what is none says so", async () => {
  new DatabaseSync(path).exec("CREATE TABLE ItemTable (key TEXT, value BLOB)");
  expect(await chats((all) => all.length)).toBe(0);
  writeFileSync(path, "this is no database at all, however long it is ".repeat(100));
  await expect(chats(() => 0)).rejects.toThrow(UnreadableSession);
});
