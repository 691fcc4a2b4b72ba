import { describe, expect, test } from "vitest";
import { dreamWith } from "../../../fixtures.ts";
import { assemble } from "../../assembling/assemble.ts";
import { Paths } from "../../paths.ts";
import { Functions } from "./calls.ts";
import { isPlainValue } from "./expressions.ts";

function functionsOf(filename: string, code: string): Functions {
  const language = filename.endsWith(".py") ? "python" : "javascript";
  const { fragments } = dreamWith([{ code_snippets: [{ language, filename, code }] }]);
  return new Functions(assemble(fragments, new Paths()).files);
}

const PYTHON = functionsOf(
  "half.py",
  "def half(size, by=2):\n    return size / by\n\n\nclass Tide:\n    pass\n\n\ntide = Tide()\n",
);
const NODE = functionsOf(
  "half.js",
  "export function half(size) {\n  return size / 2;\n}\n\nexport class Tide {}\n",
);

describe("a call with literal arguments is", () => {
  test.each([
    "half(4)",
    "half(size=4)",
    "half(half(4), by=-2)",
    "half([1, (2, 'a')], {'b': {3}})",
    "half(2 * 3, not True)",
    "half('a' 'b')",
    "Tide().high(None).low[0](1)",
  ])("%s in Python", (text) => {
    expect(PYTHON.callIn(text)).toMatchObject({ expression: text });
  });
  test.each([
    "half(-4);",
    'half({ size: 4, "by": [1, undefined] })',
    "half(half(4)).toFixed(2)",
    'half("b".repeat(3))',
    "new Tide(3).high()",
    "half(new Set([1, 2]))",
    "half(/a/)",
  ])("%s in JavaScript", (text) => {
    expect(NODE.callIn(`await ${text}`)).toEqual(NODE.callIn(text));
    expect(NODE.callIn(text)).toMatchObject({ expression: text.replace(";", "") });
  });
});

describe("no such call is", () => {
  test.each([
    "half",
    "half(4) + 1",
    "half(size)",
    "half(4); half(5)",
    "half(().__class__.__bases__)",
    "half(open('a'))",
    "half(f'{tide}{exit()}')",
    "half(lambda: 4)",
    "half([each for each in [1]])",
    "half(4",
    "tide.high(4)",
    "quarter(4)",
    "half(4), half(5)",
    "await half(4)",
  ])("%s in Python", (text) => {
    expect(PYTHON.callIn(text)).toBeNull();
  });
  test.each([
    "half([].constructor.constructor('return process')())",
    "half([]['constructor'])",
    "half.constructor('return process')()",
    "half(`$" + "{process.exit()}`)",
    "half(() => 4)",
    "half({ get size() { return process.exit(); } })",
    "half({ process })",
    "half({ [process.exit()]: 1 })",
    "half(...[1])",
    "half(size = 4)",
    "half(4), process.exit()",
    "half(await 4)",
  ])("%s in JavaScript", (text) => {
    expect(NODE.callIn(text)).toBeNull();
  });
});

test.each<[string, boolean]>([
  ["-4.5", true],
  ["{ a: [1, 'b'] }", true],
  ["process.exit(0)", false],
  ["1), process.exit(0, (1)", false],
  ["four", false],
])("%s is a value: %s", (text, is) => {
  expect(isPlainValue(text, "javascript")).toBe(is);
});
