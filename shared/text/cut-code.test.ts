import { describe, expect, test } from "vitest";
import { endsAmid, isCutOff, openBrackets } from "./cut-code.ts";

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
  "print(depth)  # tells the depth.",
  "dig(pond); // the pond & the bank,",
  "dig(pond);\n/* The pond is deep.\n * It is wide, */",
  "dig(pond)\n# and so on,",
])("code that ends where it may: %j", (code) => {
  expect(endsAmid(code)).toBe(false);
});

test.each([
  ['write("# Ponds")', 0],
  ['load("//ponds.example/dig.js")', 0],
  ["pond.split(/\\(/)", 0],
  ["const edge = /[(/]/;", 0],
  ["depth = (width / 2", 1],
  ["return /\\[/.test(pond", 1],
  ["dig(pond); // don't (yet", 0],
  ["dig(pond); /* it's ( deep */ fill(", 1],
  ["cp src/* $(pwd", 1],
  ["/*/ dig( */ fill(", 1],
  ["dig(\\'pond\\')", 0],
])("of %j, the brackets that stay open outside of comments, texts and patterns", (code, open) => {
  expect(openBrackets(code)).toBe(open);
});

test.each(["cp src/* away\n", '\\"', '"\\"', "(/[", "= /a", "`\\\n"])(
  "the time for code of many %j grows with its length",
  (part) => {
    const start = performance.now();
    openBrackets(part.repeat(50_000));
    endsAmid(part.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(2000);
  },
);

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
