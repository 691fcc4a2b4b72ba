import { describe, expect, test } from "vitest";
import { endsAmid, isCutOff } from "./cut-code.ts";

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

describe("code at the end of an answer that was cut off", () => {
  const dug = "depth = 2\nwidth = 3\n\n# Dig the pond\ndig(depth, width)\n";

  test.each([
    `${dug}\n# Fill it with water`,
    `${dug}\nfor pond in ponds:\n    fill(pond,`,
    `${dug}\ndepth =`,
  ])("stops where more must come: %j", (code) => {
    expect(isCutOff(code)).toBe(true);
  });

  test.each([
    dug,
    "dig(pond,",
    `${dug}\n# Add more ponds here`,
    `${dug}\n# ... the other ponds`,
    `${dug}# 6 metres of water`,
    `${dug}\npond`,
  ])("may as well be all that is shown: %j", (code) => {
    expect(isCutOff(code)).toBe(false);
  });
});
