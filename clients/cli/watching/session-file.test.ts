import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConversation } from "@dreamcatcher/reading/read";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSessionFile } from "./session-file.ts";
import type { Found } from "./talk.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "session-"));
  file = join(folder, "session.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true }));

const line = (at: number, type: string, content: string, more: object = {}) =>
  `${JSON.stringify({
    ...{ type, uuid: `u${at}`, parentUuid: at === 0 ? null : `u${at - 1}`, sessionId: "s1", cwd: "/shed" },
    ...{ message: { role: type, content }, ...more },
  })}\n`;

const TALK = line(0, "user", "Bau mir ein Haus für Vögel 🐦.") + line(1, "assistant", "Gern: fünf Bretter.");

/** What each talk of a session says; the reason of what cannot be read. */
const said = (found: readonly Found[]): unknown[] =>
  found.map((each) =>
    "reason" in each
      ? each.reason
      : readConversation(each.conversation).messages.map(({ content }) => content),
  );

async function readOf(content: string | Uint8Array): Promise<unknown[]> {
  writeFileSync(file, content);
  return said(await readSessionFile(file));
}

test("a talk is read with the folder that its person worked in", async () => {
  writeFileSync(file, TALK + line(2, "user", "Danke.", { cwd: "C:\\Users\\me\\house" }));
  const found = await readSessionFile(file);
  expect(found).toMatchObject([{ folder: "C:\\Users\\me\\house" }]);
  expect(said(found)).toEqual([["Bau mir ein Haus für Vögel 🐦.", "Gern: fünf Bretter.", "Danke."]]);
});

test("wherever a session ends that is being written, what is whole of it is read", async () => {
  const bytes = Buffer.from(TALK);
  const second = TALK.indexOf("\n") + 1;
  const secondByte = Buffer.byteLength(TALK.slice(0, second));
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: bytes.length }), async (end) => {
      const found = await readOf(bytes.subarray(0, end));
      // The last line is whole with or without its end.
      const lines = end >= bytes.length - 1 ? 2 : end >= secondByte - 1 ? 1 : 0;
      expect(found.flat()).toHaveLength(lines);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["an empty session", ""],
  ["a blank one", "\n \n"],
  ["events without a talk", '{"type":"queue-operation","sessionId":"s1"}\n'],
  ["half a line", '{"type":"user","mess'],
  ["JSON that is none", "{]\n"],
])("%s holds no talk yet", async (_, content) => {
  expect(await readOf(content)).toEqual([]);
});

test("what is no text is no session", async () => {
  expect(await readOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff, 0xfe]))).toEqual([
    "It is no text in UTF-8.",
  ]);
});

test("a line with bytes that are no UTF-8 is left out", async () => {
  const broken = Buffer.from(line(1, "assistant", "XX"));
  broken[broken.indexOf("XX")] = 0xff;
  const content = Buffer.concat([
    Buffer.from(line(0, "user", "Hi.")),
    broken,
    Buffer.from(line(2, "user", "So?")),
  ]);
  expect(await readOf(content)).toEqual([["Hi.", "So?"]]);
});

test("a session of 2 GB is not read, and its size is said", async () => {
  writeFileSync(file, TALK);
  truncateSync(file, 2 * 1024 ** 3);
  expect(said(await readSessionFile(file))).toEqual(["It has 2048 MB; a talk may have 64 MB."]);
});

test("a pipe does not block, and what is gone is an error", async () => {
  const pipe = join(folder, "pipe.jsonl");
  execFileSync("mkfifo", [pipe]);
  expect(await readSessionFile(pipe)).toEqual([]);
  await expect(readSessionFile(join(folder, "gone"))).rejects.toThrow("ENOENT");
});

test("what a sub-agent was asked is no talk of its person", async () => {
  const codex = (payload: object) =>
    [
      { type: "session_meta", payload: { id: "c1", ...payload } },
      ...["user", "assistant"].map((role) => ({
        type: "response_item",
        payload: { type: "message", role, content: [{ type: "output_text", text: "Hm." }] },
      })),
    ]
      .map((record) => `${JSON.stringify(record)}\n`)
      .join("");
  expect(await readOf(codex({ source: "cli" }))).toHaveLength(1);
  expect(await readOf(codex({ source: { subagent: { thread_spawn: { depth: 1 } } } }))).toEqual([]);
  expect(await readOf(codex({ source: "cli", thread_source: "subagent" }))).toEqual([]);
  const messages = [{ id: "1", type: "user", content: "Hi" }];
  const gemini = (kind: string) => JSON.stringify({ sessionId: "g1", projectHash: "p", kind, messages });
  expect(await readOf(gemini("main"))).toHaveLength(1);
  expect(await readOf(gemini("subagent"))).toEqual([]);
});
