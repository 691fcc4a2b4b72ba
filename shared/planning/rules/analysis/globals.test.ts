import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { isBrowserGlobal, isJavaScriptGlobal, isPythonGlobal } from "./globals.ts";

/** What a program prints as JSON; undefined where its interpreter is not there. */
function printed(program: string, args: readonly string[]): string[] | undefined {
  const { status, stdout } = spawnSync(program, args);
  return status === 0 ? JSON.parse(String(stdout)) : undefined;
}

const folder = mkdtempSync(join(tmpdir(), "globals-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("all that Node brings is known", () => {
  // A file: what the command line evaluates has the built-in modules by their names as well.
  const file = join(folder, "globals.js");
  writeFileSync(file, "console.log(JSON.stringify(Object.getOwnPropertyNames(globalThis)))");
  const names = printed(process.execPath, [file]);
  expect(names).toContain("structuredClone");
  expect(names?.filter((name) => !isJavaScriptGlobal(name))).toEqual([]);
});

const python = printed("python3", ["-c", "import builtins, json; print(json.dumps(dir(builtins)))"]);
test.skipIf(!python)("all that Python brings is known", () => {
  const own = /^__(?!doc|import|name)/; // What only the interpreter calls.
  expect(python?.filter((name) => !own.test(name) && !isPythonGlobal(name))).toEqual([]);
});

describe("names of a module", () => {
  test.each(["require", "module", "exports", "__dirname", "arguments"])("%s is one", (name) => {
    expect(isJavaScriptGlobal(name)).toBe(true);
  });

  test.each(["find", "status", "model", "length"])(
    "%s is the program's own, though pages have it",
    (name) => {
      expect(isJavaScriptGlobal(name)).toBe(false);
      expect(isBrowserGlobal(name)).toBe(false);
    },
  );
});
