import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkPlace, fillFolder } from "./place.ts";

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

const fill = async (inside: string) => writeFileSync(join(inside, "new.txt"), "");

test("a folder is filled as a whole, and what is in it is put aside under the first free name", async () => {
  const around = folderOf();
  const folder = join(around, "tides");
  expect(await fillFolder(folder, 0o700, fill)).toMatchObject({ aside: undefined });
  mkdirSync(`${folder}.1`);
  const { aside } = await fillFolder(folder, 0o700, fill);
  expect(aside).toMatch(/tides\.2$/);
  for (const filled of [folder, `${folder}.2`]) expect(readdirSync(filled)).toEqual(["new.txt"]);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(around).sort()).toEqual(["tides", "tides.1", "tides.2"]);
});

test("a folder that cannot be filled stays as it is", async () => {
  const around = folderOf();
  const folder = join(around, "tides");
  await fillFolder(folder, 0o700, fill);
  const failing = fillFolder(folder, 0o700, async (inside) => {
    await fill(inside);
    throw new Error("full");
  });
  await expect(failing).rejects.toThrow("full");
  expect([readdirSync(around), readdirSync(folder)]).toEqual([["tides"], ["new.txt"]]);
});
