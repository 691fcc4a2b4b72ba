import fc from "fast-check";
import { expect, test } from "vitest";
import { completeJson } from "./complete-json.ts";

test("JSON that is cut off anywhere is completed to JSON", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(), fc.constantFrom(0, 2), (value, at, indent) => {
      const text = JSON.stringify([value, { "a\\": '"' }], null, indent);
      const head = completeJson(text.slice(0, 1 + (at % text.length)));
      expect(() => JSON.parse(head)).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['{"a":[1,2', '{"a":[1]}'],
  ['{"a":1,"b', '{"a":1}'],
  ['{"a":1,"b":', '{"a":1}'],
  ['{"a":"x', '{"a":"x"}'],
  ['["x\\', '["x"]'],
  ['["x\\u00', '["x"]'],
  ['[{"a":{"b":"x\\"', '[{"a":{"b":"x\\""}}]'],
  ["[1]\n[2,", "[1]\n[2]"],
  ["", ""],
])("%s becomes %s", (head, whole) => {
  expect(completeJson(head)).toBe(whole);
});

test("takes linear time", { timeout: 5000 }, () => {
  for (const part of ['{"a":', "[", '"', "\\", '["\\', ",", "}]"]) completeJson(part.repeat(1_000_000));
});
