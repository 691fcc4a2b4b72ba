import { appendFileSync, mkdtempSync, rmSync, truncateSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readBytes } from "@dreamcatcher/reading/exports/random-access-file";
import { expect, onTestFinished, test } from "vitest";
import { openSource } from "./open-source.ts";

function fileWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "source-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "session.jsonl");
  writeFileSync(file, text);
  return file;
}

const LINE = '{"type":"user"}\n';

test.each([
  ["lines that are whole", `${LINE}${LINE}`, 0],
  ["a whole last line without its end", `${LINE}{"type":"user"}`, 0],
  ["half a line", `${LINE}{"type":"us`, 11],
  ["half a line that is longer than a block", `${LINE}{"text":"${"x".repeat(200_000)}`, 200_009],
  ["half a character", `${LINE}{"text":"ü`.slice(0, -1), 9],
  ["blanks at the end", `${LINE}  `, 0],
  ["a line that is alone and broken", '{"type":', 0],
  ["JSON that is no lines", '{\n"a": [\n{"b": 1', 0],
  ["text", "# Talk\n## You\nHi", 0],
  ["nothing", "", 0],
])("of %s the unfinished line is left out", async (_, text, unfinished) => {
  const open = await openSource(fileWith(text), () => {});
  onTestFinished(open.close);
  expect(open.unfinished).toBe(unfinished);
  expect(open.file.size).toBe(Buffer.byteLength(text) - unfinished);
});

test("a file that grows is read as it was, one that is deleted too, and one that is cut off to its end", async () => {
  const file = fileWith(LINE.repeat(10_000));
  let read = 0;
  const open = await openSource(file, (bytes) => {
    read += bytes;
  });
  onTestFinished(open.close);
  appendFileSync(file, LINE);
  const all = () => readBytes(open.file, 0, open.file.size);
  expect((await all()).length).toBe(LINE.length * 10_000);
  expect(read).toBe(LINE.length * 10_000);
  truncateSync(file, LINE.length);
  expect((await all()).length).toBe(LINE.length);
  unlinkSync(file);
  expect((await all()).length).toBe(LINE.length);
});
