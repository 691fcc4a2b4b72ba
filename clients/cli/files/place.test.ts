import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkPlace, putAside } from "./place.ts";

function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), "place-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test("a project has room where nothing is, in an empty folder, and by force", async () => {
  const folder = folderOf();
  await checkPlace(folder, false);
  await checkPlace(join(folder, "new"), false);
  writeFileSync(join(folder, "mine.txt"), "");
  await expect(checkPlace(folder, false)).rejects.toThrow("is not empty, and is left as it is");
  await checkPlace(folder, true);
  await expect(checkPlace(join(folder, "mine.txt"), true)).rejects.toThrow("is a file, and must be a folder");
});

test("what is in a folder is put aside under the first free name", async () => {
  const folder = join(folderOf(), "tides");
  mkdirSync(folder);
  expect(await putAside(folder)).toBeUndefined();
  mkdirSync(`${folder}.1`);
  writeFileSync(join(folder, "mine.txt"), "");
  expect(await putAside(folder)).toMatch(/tides\.2$/);
  expect(existsSync(folder)).toBe(false);
  expect(existsSync(join(`${folder}.2`, "mine.txt"))).toBe(true);
});
