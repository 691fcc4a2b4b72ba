import * as fc from "fast-check";
import { expect, test } from "vitest";
import { choose } from "./choose.ts";
import { type Mutant, mutantsOf } from "./mutate.ts";

const PYTHON = `def fee(days, rate):
    total = days * rate
    if days > 30:
        return round(total, 1)
    assert total >= 0
    return cap(total, 99)
`;

const changes = (mutants: readonly Mutant[]): string[] =>
  mutants.map(({ mutation, line, after }) => `${line} ${mutation}: ${after}`);

test("breaks only the lines that ran", () => {
  expect(changes(mutantsOf("fee.py", PYTHON, [3, 6]))).toEqual([
    "3 flipped comparison: if days < 30:",
    "3 off by one: if days >= 30:",
    "3 off by one: if days > 31:",
    "6 dropped line: pass",
    "6 swapped argument: return cap(99, total)",
    "6 off by one: return cap(total, 100)",
  ]);
});

test("leaves what states an expectation as it is", () => {
  expect(changes(mutantsOf("fee.py", PYTHON, [5]))).toEqual([]);
  expect(changes(mutantsOf("a.js", "console.assert(half(4) === 2);\n", [1]))).toEqual([]);
});

test("swaps no arguments with names, and none that may come in any order", () => {
  const code = "f(a=1, b=2)\nmax(a, b)\ng(*a, b)\nh(c, d)\n";
  const swapped = mutantsOf("a.py", code, [1, 2, 3, 4]).filter(
    ({ mutation }) => mutation === "swapped argument",
  );
  expect(changes(swapped)).toEqual(["4 swapped argument: h(d, c)"]);
});

test("breaks JavaScript and TypeScript", () => {
  const code =
    "export function last(items: string[]): string {\n  return items.slice(-1, items.length)[0] ?? '';\n}\n";
  expect(changes(mutantsOf("last.ts", code, [1, 2]))).toEqual([
    "2 dropped line: ;",
    "2 swapped argument: return items.slice(items.length, -1)[0] ?? '';",
    "2 off by one: return items.slice(-2, items.length)[0] ?? '';",
    "2 off by one: return items.slice(-1, items.length)[1] ?? '';",
  ]);
  expect(mutantsOf("notes.md", "1 < 2", [1])).toEqual([]);
});

test("keeps the other lines and the number of lines", () => {
  for (const { content, line } of mutantsOf("fee.py", PYTHON, [1, 2, 3, 4, 5, 6])) {
    const [before, after] = [PYTHON, content].map((text) => text.split("\n"));
    expect(after?.toSpliced(line - 1, 1)).toEqual(before?.toSpliced(line - 1, 1));
  }
});

test("chooses as many of each mutation, always the same", () => {
  const kinds = fc.constantFrom("flipped comparison", "off by one", "swapped argument", "dropped line");
  const mutant = fc.record({ mutation: kinds, line: fc.nat() });
  fc.assert(
    fc.property(fc.array(mutant), fc.integer({ min: 0, max: 20 }), (mutants, count) => {
      const chosen = choose(mutants as Mutant[], count);
      expect(chosen.length).toBe(Math.min(count, mutants.length));
      expect(new Set(chosen).size).toBe(chosen.length);
      expect(choose(mutants as Mutant[], count)).toEqual(chosen);
    }),
  );
});
