import fc from "fast-check";
import { expect, test } from "vitest";
import { ProblemError } from "#shared/problems.ts";
import { parseJson } from "./json.ts";

test("reads what JSON.parse reads", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 10 }), (text) => {
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test("never throws anything but a problem", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("{", "}", "[", "]", '"', "\\", ",", ":", "1", "a") }),
      (text) => {
        try {
          parseJson(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ProblemError);
        }
      },
    ),
  );
});

test.each(["[", '{"a":'])("refuses 100 000 levels of %s without overflowing", (open) => {
  expect(() => parseJson(open.repeat(100_000))).toThrow(/nested more than 200 levels/);
});

test("brackets in strings do not nest", () => {
  expect(parseJson(JSON.stringify(`${"[".repeat(1000)}"\\`))).toHaveLength(1002);
});
