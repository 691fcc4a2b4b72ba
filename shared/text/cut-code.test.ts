import { expect, test } from "vitest";
import { endsAmid } from "./cut-code.ts";

test.each([
  "function dig() {\n  fill(2);",
  "dig(pond,",
  "for pond in ponds:",
  "for pond in ponds:\n    print",
  "depth =",
  'const pond = { name: "north",',
])("code that stops amid a block or a statement: %j", (code) => {
  expect(endsAmid(code)).toBe(true);
});

test.each([
  "function dig() {\n  fill(2); // :-( again\n}",
  "for pond in ponds:\n    pass",
  'print("(")',
  "while read pond; do\n  dig\ndone",
  "a { color: #fff; }",
  "depth = 2",
])("code that ends where it may: %j", (code) => {
  expect(endsAmid(code)).toBe(false);
});
