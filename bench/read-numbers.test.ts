import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UserError } from "../local/user-error.ts";
import { readNumbers } from "./read-numbers.ts";

test.each([
  [[], { numbers: [], isHelp: false }],
  [["100", "2000"], { numbers: [100, 2_000], isHelp: false }],
  [["--help"], { numbers: [], isHelp: true }],
])("%j is read", (args, read) => {
  expect(readNumbers(args, "This helps.")).toEqual(read);
});

test.each([
  [["many"], "many is no number"],
  [["1.5"], "1.5 is no number"],
  [["--sizes"], "This helps."],
])("%j says what is wrong", (args, message) => {
  const read = () => readNumbers(args, "This helps.");
  expect(read).toThrow(message);
  expect(read).toThrow(UserError);
});

test.each(["implementing", "live", "sync", "web"])("the benchmark %s refuses what is no number", (name) => {
  const script = join(import.meta.dirname, `${name}.ts`);
  const { status, stderr } = spawnSync("node", [script, "many"], { encoding: "utf8", timeout: 20_000 });
  expect({ status, stderr }).toEqual({ status: 1, stderr: "\n✗ many is no number\n" });
});
