import { expect, test } from "vitest";
import { mayHold } from "./may-hold.ts";

test.each([
  ["ponds.json", '{ "depth": 2 }', true],
  ["ponds.json", "if depth > 2:\n    dig()", false],
  ["pond.toml", "[pond]\ndepth = 2", true],
  ["pond.toml", "✨ Dug! See https://ponds.example", false],
  ["pond.yaml", "pond:\n  depth: 2", true],
  ["pond.yaml", "The pond is dug", false],
  ["pond.py", "import depth", true],
  ["pond.py", "ponds/\n  depth/\n    pond.py", false],
  ["pond.go", "the pond is dug\nand filled", false],
  ["ponds.md", "The pond is dug", true],
])("%s may hold %j: %s", (filename, code, holds) => {
  expect(mayHold(filename, code)).toBe(holds);
});
