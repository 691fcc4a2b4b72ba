import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../local/paths.ts";
import { readOptions } from "./options.ts";

const talks = join(root, ".build", "talks");

test("Without options, nothing is listed", () => {
  expect(readOptions([])).toEqual({ talks, misses: false, heldOut: false, help: false });
});

test("Misses of the held-out half are listed where they are asked for", () => {
  expect(readOptions(["--misses"])).toMatchObject({ misses: true, heldOut: false });
  expect(readOptions(["--held-out"])).toMatchObject({ misses: true, heldOut: true });
});

test("Talks may be elsewhere", () => {
  expect(readOptions(["--talks", "copies", "--help"])).toMatchObject({ talks: "copies", help: true });
});

test.each([
  [["--all"], "Unknown option '--all'"],
  [["--talks"], "Option '--talks <value>' argument missing"],
])("%j says what is wrong", (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});
