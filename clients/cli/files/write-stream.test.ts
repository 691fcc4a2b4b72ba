import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { writeStream } from "./write-stream.ts";

const { signal } = new AbortController();

function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), "stream-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function* parts(failure?: Error) {
  yield "one ";
  if (failure) throw failure;
  yield "two";
}

test("a file has all that was written, for its owner alone", async () => {
  const path = join(folderOf(), "new", "a.json");
  await writeStream(path, parts(), signal);
  expect(readFileSync(path, "utf8")).toBe("one two");
  expect(statSync(path).mode & 0o077).toBe(0);
});

test("where it fails or is interrupted, the file stays as it was", async () => {
  const folder = folderOf();
  const path = join(folder, "a.json");
  writeFileSync(path, "old");
  await expect(writeStream(path, parts(new Error("no room")), signal)).rejects.toThrow("no room");
  await expect(writeStream(path, parts(), AbortSignal.abort())).rejects.toThrow("abort");
  expect(readFileSync(path, "utf8")).toBe("old");
  expect(readdirSync(folder)).toEqual(["a.json"]);
});
