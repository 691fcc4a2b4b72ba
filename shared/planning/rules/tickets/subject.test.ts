import { expect, test } from "vitest";
import { withSubject } from "./subject.ts";

test.each([
  ["Write an article", "Tide tables of Veere", "Write an article: Tide tables of Veere"],
  ["Write an article", "Article", "Write an article"],
  ["Write an article on buoys", "Tide tables of Veere", "Write an article on buoys"],
  ["Add documentation", "Tide tables of Veere", "Add documentation"],
  ["Write the article", "Tide tables of Veere", "Write the article"],
])("%s, in a conversation on %s", (name, title, whole) => {
  expect(withSubject(name, title)).toBe(whole);
});
