import fc from "fast-check";
import { expect, test } from "vitest";
import { wordFinder } from "./find-words.ts";

function found(words: readonly string[], isCaseless: boolean, text: string): [string, number][] {
  const places: [string, number][] = [];
  wordFinder(words, isCaseless)(text, (word, at) => places.push([words[word] ?? "", at]));
  return places.sort();
}

test("finds words of either case, also at both ends and in others", () => {
  expect(found(["key", "api_key", "пароль"], true, "KEY api_Key пАроль key")).toEqual(
    [
      ["api_key", 4],
      ["key", 0],
      ["key", 19],
      ["key", 8],
      ["пароль", 12],
    ].sort(),
  );
  expect(found(["Key"], false, "key Key KEY")).toEqual([["Key", 4]]);
});

test("finds what a plain search finds", () => {
  const characters = fc.constantFrom(..."abAB\u0101 ");
  const word = fc.string({ unit: characters, minLength: 3, maxLength: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(word), fc.string({ unit: characters, maxLength: 200 }), (words, text) => {
      const expected: [string, number][] = words.flatMap((each) =>
        [...text].flatMap((_, at): [string, number][] => (text.startsWith(each, at) ? [[each, at]] : [])),
      );
      expect(found(words, false, text)).toEqual(expected.sort());
    }),
  );
});
