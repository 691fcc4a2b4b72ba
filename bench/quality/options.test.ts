import { expect, test } from "vitest";
import { readOptions } from "./options.ts";

test("Without options, the examples are organized and a table is printed", () => {
  expect(readOptions([])).toEqual({ files: undefined, worst: 0, json: false, help: false });
});

test("Options are read", () => {
  const args = ["--labels", "a.json", "--conversations", "b.json", "--worst", "3", "--json", "--help"];
  expect(readOptions(args)).toEqual({
    files: { labels: "a.json", conversations: "b.json" },
    worst: 3,
    json: true,
    help: true,
  });
});

test.each([
  [["--labels", "a.json"], "--labels and --conversations go together."],
  [["--conversations", "b.json"], "--labels and --conversations go together."],
  [["--worst", "many"], '--worst must be a number, not "many".'],
  [["--best"], "Unknown option '--best'"],
])("%j says what is wrong", (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});
