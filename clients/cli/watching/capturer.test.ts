import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memoryStore, SyncManager } from "@dreamcatcher/client/sync";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claudeCode } from "../sessions/tools/claude-code.ts";
import { cursor } from "../sessions/tools/cursor.ts";
import { Capturer } from "./capturer.ts";
import { Ledger } from "./ledger.ts";

const ID = "5e551017-0000-4000-8000-000000000001";

let folder: string;
let file: string;
let ledger: Ledger;
let sync: SyncManager;
let controller: AbortController;
let capturer: Capturer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "capturer-"));
  file = join(folder, `${ID}.jsonl`);
  ledger = Ledger.open(join(folder, "ledger.sqlite"));
  sync = new SyncManager({ store: memoryStore() });
  controller = new AbortController();
  capturer = new Capturer(sync, ledger, controller.signal);
});
afterEach(async () => {
  ledger.close();
  await sync.close();
  rmSync(folder, { recursive: true });
});

const line = (at: number, type: string, content: unknown) =>
  `${JSON.stringify({
    ...{
      type,
      uuid: `u${at}`,
      parentUuid: at === 0 ? null : `u${at - 1}`,
      sessionId: ID,
      cwd: "/home/me/shed",
    },
    ...{ timestamp: new Date(Date.UTC(2026, 9, 1, 10, at)).toISOString(), message: { role: type, content } },
  })}\n`;
const TALK = line(0, "user", "Build me a shed.") + line(1, "assistant", "- [ ] Buy planks");

const take = (path = file) => capturer.take(path, claudeCode);
const dreams = async () => (await sync.dreams.list()).dreams;

test("secrets of a talk stay on the way, and are named with their places", async () => {
  const token = ["ghp", "x7Kq2Lm9Pz4Rw8Tn3Vb6Yc1Dh5Jf0Gs2AeQ9"].join("_");
  writeFileSync(file, line(0, "user", `Build me a shed, with ${token}.`) + line(1, "assistant", "Yes."));
  const { captured } = await take();
  expect(captured[0]?.secrets).toMatchObject([{ kind: "github-pat", place: "message 1" }]);
  const [dream] = await dreams();
  expect(JSON.stringify(dream)).toContain("[redacted: github-pat]");
  expect(JSON.stringify([captured, dream])).not.toContain(token);
});

test("a talk is captured once, and again when it has grown", async () => {
  writeFileSync(file, TALK);
  const first = await take();
  expect(first).toMatchObject({
    outcome: "talks",
    captured: [{ tool: "claude-code", project: "shed", path: file }],
    problems: [],
  });
  expect(await take()).toMatchObject({ outcome: "unchanged" });
  appendFileSync(file, line(2, "user", "And a roof.") + line(3, "assistant", "- [ ] Buy felt"));
  expect((await take()).captured).toMatchObject([{ dream_id: first.captured[0]?.dream_id }]);
  expect((await dreams()).map(({ todos }) => todos.map(({ text }) => text))).toEqual([
    ["Build a shed", "Buy planks", "Buy felt"],
  ]);
});

test("what adds nothing that was said is not captured: tools, times, a move of the file", async () => {
  writeFileSync(file, TALK);
  await take();
  appendFileSync(file, line(2, "user", [{ type: "tool_result", tool_use_id: "t", content: "x" }]));
  expect(await take()).toMatchObject({ outcome: "talks", captured: [] });
  utimesSync(file, 1, 1);
  expect(await take()).toMatchObject({ captured: [] });
  const moved = join(folder, "archived.jsonl");
  renameSync(file, moved);
  expect(await take(moved)).toMatchObject({ outcome: "talks", captured: [] });
  expect(await take()).toMatchObject({ outcome: "gone" });
});

test("a question is captured with its answer", async () => {
  writeFileSync(file, line(0, "user", "Build me a shed."));
  expect(await take()).toEqual({ outcome: "none", captured: [], problems: [] });
  appendFileSync(file, line(1, "assistant", "- [ ] Buy planks"));
  expect((await take()).captured).toHaveLength(1);
});

test("what cannot be read is said once, until it can be", async () => {
  writeFileSync(file, "\0\0");
  expect((await take()).problems).toEqual(["It is no text in UTF-8."]);
  appendFileSync(file, "\0");
  expect(await take()).toMatchObject({ outcome: "unreadable", problems: [] });
  writeFileSync(file, TALK);
  expect((await take()).captured).toHaveLength(1);
});

test.runIf(process.getuid?.() !== 0)("a file without permission is tried again, and said once", async () => {
  writeFileSync(file, TALK);
  chmodSync(file, 0);
  expect((await take()).problems).toEqual(["It may not be read: this user lacks the permission."]);
  expect((await take()).problems).toEqual([]);
  chmodSync(file, 0o600);
  expect((await take()).captured).toHaveLength(1);
});

test("one session is captured after the other, and none once it is to end", async () => {
  const files = ["2", "3", "4"].map((end) => join(folder, `${ID.slice(0, -1)}${end}.jsonl`));
  for (const [n, path] of files.entries()) writeFileSync(path, TALK.replaceAll(ID, `s${n}`));
  const taken = await Promise.all(files.map(take));
  expect(taken.map(({ captured }) => captured.length)).toEqual([1, 1, 1]);
  controller.abort();
  writeFileSync(file, TALK);
  await expect(take()).rejects.toThrow("aborted");
  expect(await dreams()).toHaveLength(3);
});

test("a database that is none is a problem of its own", async () => {
  const database = join(folder, "state.vscdb");
  writeFileSync(database, "no database at all".repeat(200));
  const { outcome, problems } = await capturer.take(database, cursor);
  expect(outcome).toBe("unreadable");
  expect(problems).toEqual([expect.stringContaining("SQLite cannot read Cursor's database")]);
});
