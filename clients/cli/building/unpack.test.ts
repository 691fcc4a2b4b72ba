import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { ZipFile } from "yazl";
import { unpack } from "./unpack.ts";

const { signal } = new AbortController();

async function zipOf(entries: Record<string, { text: string; mode?: number }>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, { text, mode = 0o100644 }] of Object.entries(entries))
    zip.addBuffer(Buffer.from(text), path, { mode });
  zip.end();
  return buffer(zip.outputStream);
}

/** Unpacks a zip into the folder `project` of a new folder, and returns that. */
async function unpacked(zip: Buffer): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "unpack-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "project.zip");
  writeFileSync(file, zip);
  await unpack(file, join(folder, "project"), signal);
  return join(folder, "project");
}

/** The same zip with another name of the same length. */
const renamed = (zip: Buffer, from: string, to: string): Buffer =>
  Buffer.from(zip.toString("latin1").replaceAll(from, to), "latin1");

test("files are unpacked in their folders, and those that can be run can be run", async () => {
  const zip = await zipOf({
    "README.md": { text: "# Tides" },
    "bin/tides": { text: "#!/bin/sh\n", mode: 0o100755 },
    ".git/HEAD": { text: "ref: refs/heads/main\n" },
  });
  const folder = await unpacked(zip);
  expect(readFileSync(join(folder, ".git/HEAD"), "utf8")).toBe("ref: refs/heads/main\n");
  expect(statSync(join(folder, "bin/tides")).mode & 0o111).not.toBe(0);
  expect(statSync(join(folder, "README.md")).mode & 0o111).toBe(0);
});

test.each(["../x.md", "/../x.m", "a/../../x", "C:/x.md0"])("the name %s is refused", async (name) => {
  const plain = "a".repeat(name.length);
  const zip = renamed(await zipOf({ [plain]: { text: "out" } }), plain, name);
  await expect(unpacked(zip)).rejects.toThrow(/is not unpacked: (invalid relative|absolute) path/);
});

test("a link is refused, since what is written later could follow it", async () => {
  const zip = await zipOf({ out: { text: "/etc", mode: 0o120777 } });
  await expect(unpacked(zip)).rejects.toThrow("out is a link");
});

test("two files of one name are refused", async () => {
  const zip = renamed(await zipOf({ aaaa: { text: "1" }, bbbb: { text: "2" } }), "bbbb", "aaaa");
  await expect(unpacked(zip)).rejects.toThrow("is not unpacked");
});

test("a zip whose end is lost, whose texts are changed, or that is none is refused", async () => {
  const zip = await zipOf({ "README.md": { text: "# Tides ".repeat(99) } });
  await expect(unpacked(zip.subarray(0, zip.length - 30))).rejects.toThrow("is not unpacked");
  await expect(unpacked(Buffer.from("<html>"))).rejects.toThrow("is not unpacked");
  const changed = Buffer.from(zip);
  changed.fill(0xff, 45, 60);
  await expect(unpacked(changed)).rejects.toThrow("is not unpacked");
});

test("an interrupted unpacking ends", async () => {
  const folder = mkdtempSync(join(tmpdir(), "unpack-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "project.zip");
  writeFileSync(file, await zipOf({ a: { text: "1" } }));
  await expect(unpack(file, join(folder, "project"), AbortSignal.abort())).rejects.toThrow("abort");
  expect(await readdir(folder)).toEqual(["project.zip"]);
});
