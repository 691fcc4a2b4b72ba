import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { writeFiles } from "./write-files.ts";

function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), "write-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const file = (path: string, text: string, keepsOthers = false) => ({
  path,
  textAfter: () => text,
  keepsOthers,
});

test("files are created with their folders, and stay where they are the same", async () => {
  const folder = folderOf();
  const files = [file("specs/001/spec.md", "Spec"), file(".specify/feature.json", "{}")];
  expect((await writeFiles(folder, files, false)).map(({ change }) => change)).toEqual([
    "created",
    "created",
  ]);
  expect((await writeFiles(folder, files, false)).map(({ change }) => change)).toEqual([
    "unchanged",
    "unchanged",
  ]);
  expect(readFileSync(join(folder, "specs/001/spec.md"), "utf8")).toBe("Spec");
  expect(readdirSync(join(folder, "specs/001"))).toEqual(["spec.md"]);
});

test("where one would replace what somebody else wrote, none is written but by force", async () => {
  const folder = folderOf();
  writeFileSync(join(folder, "b.md"), "Mine");
  const files = [file("a.md", "A"), file("b.md", "B")];
  await expect(writeFiles(folder, files, false)).rejects.toThrow(
    /different: \S*b\.md\. Nothing is written\.$/,
  );
  expect(existsSync(join(folder, "a.md"))).toBe(false);
  expect(await writeFiles(folder, [file("b.md", "Mine\nB", true)], false)).toEqual([
    { path: "b.md", change: "changed" },
  ]);
  await writeFiles(folder, files, true);
  expect(readFileSync(join(folder, "b.md"), "utf8")).toBe("B");
});

test("where one cannot be written, none is", async () => {
  const folder = folderOf();
  writeFileSync(join(folder, "specs"), "a file in the way");
  await expect(writeFiles(folder, [file("a.md", "A"), file("specs/b.md", "B")], false)).rejects.toThrow();
  mkdirSync(join(folder, "c.md"));
  await expect(writeFiles(folder, [file("a.md", "A"), file("c.md", "C")], false)).rejects.toThrow();
  expect(readdirSync(folder).toSorted()).toEqual(["c.md", "specs"]);
});

test("a link is followed inside of the folder, and not out of it", async () => {
  const [folder, other] = [folderOf(), folderOf()];
  writeFileSync(join(folder, "CLAUDE.md"), "Old");
  symlinkSync("CLAUDE.md", join(folder, "AGENTS.md"));
  await writeFiles(folder, [file("AGENTS.md", "New", true)], false);
  expect(readFileSync(join(folder, "CLAUDE.md"), "utf8")).toBe("New");
  expect(lstatSync(join(folder, "AGENTS.md")).isSymbolicLink()).toBe(true);

  writeFileSync(join(other, "profile"), "Theirs");
  symlinkSync(join(other, "profile"), join(folder, "out.md"));
  symlinkSync(other, join(folder, "specs"));
  for (const path of ["out.md", "specs/a.md"])
    await expect(writeFiles(folder, [file(path, "New", true)], true)).rejects.toThrow("out of the folder");
  expect(readdirSync(other)).toEqual(["profile"]);
});

test.each([
  "../a.md",
  "/etc/a.md",
  "a/../../b.md",
  "C:a.md",
  "a\\..\\b.md",
  ".git/config",
  "a/.GIT/hooks",
  "a//b",
  "",
])("the path %j is refused", async (path) => {
  await expect(writeFiles(folderOf(), [file(path, "out")], true)).rejects.toThrow("outside of the folder");
});
