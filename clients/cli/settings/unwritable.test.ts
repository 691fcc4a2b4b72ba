import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { CommandError } from "../command-error.ts";
import { openStore } from "../device.ts";
import { outputOf } from "../fixtures.ts";
import { foldersOf } from "./folders.ts";
import { unwritable } from "./unwritable.ts";

test("a home that is a file is said in words, with the folder and what to do", () => {
  const folder = mkdtempSync(join(tmpdir(), "dreams-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const home = join(folder, "home");
  writeFileSync(home, "");
  const open = () =>
    openStore(foldersOf({ DREAMCATCHER_HOME: home }), { name: "default", url: null }, outputOf().output);
  expect(open).toThrow(
    expect.objectContaining({
      message: expect.stringContaining(`${join(home, "data")} cannot be written`),
      hint: expect.stringContaining("DREAMCATCHER_HOME"),
    }),
  );
});

test.each([
  ["a folder on a read-only disk", { code: "ENOENT", syscall: "mkdir" }, true],
  ["a file on a read-only disk", { code: "EROFS", syscall: "open" }, true],
  ["a store that SQLite cannot open", { code: "ERR_SQLITE_ERROR", errcode: 14 }, true],
  ["a file that is not there", { code: "ENOENT", syscall: "open" }, false],
  ["a full disk", { code: "ENOSPC", syscall: "write" }, false],
])("%s is said to be unwritable: %j %j", (_, fields, isSaid) => {
  const error = Object.assign(new Error("it failed"), fields);
  expect(unwritable("/home/jo/dreams/data.sqlite", error) instanceof CommandError).toBe(isSaid);
});
