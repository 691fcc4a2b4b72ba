import fc from "fast-check";
import { expect, test } from "vitest";
import { ProblemError } from "#shared/platform/problem-error.ts";
import { parseJson } from "./json.ts";

test("parses what JSON.parse parses", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 10 }), (text) => {
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test("throws nothing but problems", () => {
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

test.each(["[", '{"a":'])("refuses 100 000 levels of %s without a stack overflow", (open) => {
  expect(() => parseJson(open.repeat(100_000))).toThrow(/nested more than 200 levels/);
});

test("brackets in strings do not count as nesting", () => {
  expect(parseJson(JSON.stringify(`${"[".repeat(1000)}"\\`))).toHaveLength(1002);
});

test.each([
  ['{"title":"ab\\ud800"}', ["title"]],
  ['{"todos":[{"text":"a"},{"text":"\\uDFFFb"}]}', ["todos.1.text"]],
  ['{"a":{"\\udc00b":1},"c":"\\ud83d"}', ["a.\ufffdb", "c"]],
  ['{"__proto__":{"x":"\\ude00\\ud83d"}}', ["__proto__.x"]],
  ['"\\ud83d"', [""]],
])("names ill-formed Unicode in %s", (text, paths) => {
  const errors = paths.map((path) => expect.objectContaining({ path }));
  expect(() => parseJson(text)).toThrow(expect.objectContaining({ status: 422, errors }));
});

test.each(['{"title":"\\ud83d\\ude00"}', '{"title":"\\\\ud83d"}', '{"title":"😀\\u0000"}'])(
  "reads %s",
  (text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text));
  },
);

test("the message about invalid JSON is well-formed Unicode", () => {
  for (let length = 0; length < 20; length++) {
    try {
      parseJson(`${"x".repeat(length)}{"${"😀".repeat(40)}`);
    } catch (error) {
      expect((error as Error).message.isWellFormed()).toBe(true);
    }
  }
});

test("of very many errors a hundred are returned", () => {
  const text = `[${Array(300_000).fill('"\\ud800"').join()}]`;
  expect(() => parseJson(text)).toThrow(
    expect.objectContaining({ status: 422, errors: expect.toSatisfy((errors) => errors.length === 100) }),
  );
});
