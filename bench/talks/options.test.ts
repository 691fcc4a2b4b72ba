import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../local/paths.ts";
import { readOptions } from "./options.ts";

test("Without options, repositories come from GitHub and conversations go where Git ignores them", () => {
  const into = join(root, ".build", "talks");
  const sources = join(root, "bench", "talks", "sources.json");
  const read = { address: "https://github.com", into, sources, random: undefined, help: false };
  expect(readOptions([])).toEqual(read);
});

test("Options are read", () => {
  const args = ["--mirror", "copies", "--into", "talks", "--sources", "list.json", "--help"];
  const read = { address: resolve("copies"), into: "talks", sources: "list.json", help: true };
  expect(readOptions(args)).toEqual({ ...read, random: undefined });
});

test("Random chats begin with the first unless another number is given", () => {
  expect(readOptions(["--random", "40"]).random).toEqual({ count: 40, from: 1 });
  expect(readOptions(["--random", "40", "--from", "41"]).random).toEqual({ count: 40, from: 41 });
});

test.each([
  [["--all"], "Unknown option '--all'"],
  [["--into"], "Option '--into <value>' argument missing"],
  [["talks"], "Unexpected argument 'talks'"],
  [["--random", "few"], "--random needs a number from 1."],
  [["--random", "40", "--from", "0"], "--from needs a number from 1."],
  [["--from", "41"], "--from needs --random."],
])("%j says what is wrong", (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});
