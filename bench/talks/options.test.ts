import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../local/paths.ts";
import { readOptions } from "./options.ts";

test("Without options, repositories come from GitHub and conversations go where Git ignores them", () => {
  const into = join(root, ".build", "talks");
  const sources = join(root, "bench", "talks", "sources.json");
  expect(readOptions([])).toEqual({ address: "https://github.com", into, sources, help: false });
});

test("Options are read", () => {
  const args = ["--mirror", "copies", "--into", "talks", "--sources", "list.json", "--help"];
  const read = { address: resolve("copies"), into: "talks", sources: "list.json", help: true };
  expect(readOptions(args)).toEqual(read);
});

test.each([
  [["--all"], "Unknown option '--all'"],
  [["--into"], "Option '--into <value>' argument missing"],
  [["talks"], "Unexpected argument 'talks'"],
])("%j says what is wrong", (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});
