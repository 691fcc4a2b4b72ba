import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { sourcesAt } from "./sources.ts";

function folderWith(...files: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "sources-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const file of files) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), "x");
  }
  return folder;
}

const { signal } = new AbortController();

test("a folder is walked in order, without what is hidden, of packages or no text", async () => {
  const folder = folderWith(
    ...["b/two.json", "a.md", "b/.git/config.json", ".hidden.json", "node_modules/x/y.json", "b/c/photo.png"],
  );
  const { files, failures } = await sourcesAt([folder], signal);
  expect(files.map(({ path }) => relative(folder, path))).toEqual(["a.md", join("b", "two.json")]);
  expect(files.every(({ isFound }) => isFound)).toBe(true);
  expect(failures).toEqual([]);
});

test("links to files are followed, those to folders and to nothing are not", async () => {
  const folder = folderWith("a/one.json");
  symlinkSync("..", join(folder, "a", "up"));
  symlinkSync("nowhere", join(folder, "a", "gone.json"));
  symlinkSync("one.json", join(folder, "a", "two.json"));
  const { files } = await sourcesAt([folder], signal);
  expect(files.map(({ path }) => relative(folder, path))).toEqual([
    join("a", "one.json"),
    join("a", "two.json"),
  ]);
});

test("what is named is read whatever it is called, once, and what is missing is said", async () => {
  const folder = folderWith(".hidden.json");
  const file = join(folder, ".hidden.json");
  const { files, failures } = await sourcesAt([file, file, join(folder, "none"), "/dev/null"], signal);
  expect(files).toMatchObject([{ path: file, size: 1, isFound: false }]);
  expect(failures).toEqual([
    { file: join(folder, "none"), reason: "There is no such file.", isMissing: true },
    { file: "/dev/null", reason: "It is neither a file nor a folder.", isMissing: false },
  ]);
});
