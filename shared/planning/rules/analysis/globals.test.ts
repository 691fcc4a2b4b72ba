import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { isBrowserGlobal, isJavaScriptGlobal, isPythonGlobal } from "./globals.ts";

/** The JSON output of a program; undefined where its interpreter is not installed. */
function printed(program: string, args: readonly string[]): string[] | undefined {
  const { status, stdout } = spawnSync(program, args);
  return status === 0 ? JSON.parse(String(stdout)) : undefined;
}

const folder = mkdtempSync(join(tmpdir(), "globals-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("all globals of Node are known", () => {
  // In a file: with `--eval` the built-in modules are globals as well.
  const file = join(folder, "globals.js");
  writeFileSync(file, "console.log(JSON.stringify(Object.getOwnPropertyNames(globalThis)))");
  const names = printed(process.execPath, [file]);
  expect(names).toContain("structuredClone");
  expect(names?.filter((name) => !isJavaScriptGlobal(name))).toEqual([]);
});

const python = printed("python3", ["-c", "import builtins, json; print(json.dumps(dir(builtins)))"]);
test.skipIf(!python)("all builtins of Python are known", () => {
  const internal = /^__(?!doc|import|name)/;
  expect(python?.filter((name) => !internal.test(name) && !isPythonGlobal(name))).toEqual([]);
});

describe("globals of a module", () => {
  test.each(["require", "module", "exports", "__dirname", "arguments"])("%s is one", (name) => {
    expect(isJavaScriptGlobal(name)).toBe(true);
  });

  test.each(["find", "status", "model", "length"])(
    "%s is none, though it is a global of browsers",
    (name) => {
      expect(isJavaScriptGlobal(name)).toBe(false);
      expect(isBrowserGlobal(name)).toBe(false);
    },
  );
});
