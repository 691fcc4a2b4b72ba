import fc from "fast-check";
import { expect, test } from "vitest";
import { camelCase, Names, snakeCase } from "./names.ts";

test.each([
  ["Post a photo of the plant", "post-photo-of-plant"],
  ["Rename photos by the date they were taken", "rename-photos-by-date"],
  ["Log the books that I read", "log-books-that-i-read"],
  ["Delete", "feature-delete"],
  ["保存する", "feature"],
  ["2 players", "feature-2-players"],
])("%s is %s", (text, name) => expect(new Names("feature").of(text)).toBe(name));

test("a word that is reserved in code is a name elsewhere", () => {
  expect(new Names("command", false).of("start")).toBe("start");
});

test("names that differ only by case or hyphens count as one", () => {
  const names = new Names("feature");
  expect(["boat 2", "Boat2", "boat", "boat"].map((text) => names.of(text))).toEqual([
    "boat-2",
    "boat2-2",
    "boat",
    "boat-3",
  ]);
});

test("any texts have distinct names that are identifiers", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 60 }), { maxLength: 30 }), (texts) => {
      const names = new Names("feature");
      const given = texts.map((text) => names.of(text));
      expect(new Set(given.map(camelCase)).size).toBe(texts.length);
      expect(new Set(given.map(snakeCase)).size).toBe(texts.length);
      for (const name of given) {
        expect(camelCase(name)).toMatch(/^[a-z][A-Za-z0-9]{0,60}$/);
        expect(snakeCase(name)).toMatch(/^[a-z][a-z0-9_]{0,60}$/);
      }
    }),
  );
});
