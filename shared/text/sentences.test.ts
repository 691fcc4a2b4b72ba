import { expect, test } from "vitest";
import { isQuestion, sentences, shorten } from "./sentences.ts";

test.each(["Which boat?", "哪条船？", "أي قارب؟", "Which boat? \n"])("%j asks", (text) => {
  expect(isQuestion(text)).toBe(true);
});

test.each(["Which boat? The red one.", "The red one", ""])("%j does not ask", (text) => {
  expect(isQuestion(text)).toBe(false);
});

test.each([
  [
    "Name the jars 1, 2 … in the order of the shelf. Then stop.",
    ["Name the jars 1, 2 … in the order of the shelf.", "Then stop."],
  ],
  ["I grow herbs ... make a plan for me.", ["I grow herbs ...", "make a plan for me."]],
  ["I wonder… Is it warm?", ["I wonder…", "Is it warm?"]],
])("sentences: dots that stand for more of a list end none: %j", (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test.each([
  ["one two three, four five six seven", 4, 6, "one two three"],
  ["one two three four five six, seven eight", 4, 6, "one two three four five six"],
  ["one two three four five six", 4, 6, "one two three four five six"],
  ["one two three four five six seven eight", 4, 6, "one two three four"],
])("shorten: %j is cut to %i words, or to the end of its clause within %i", (text, max, most, expected) => {
  expect(shorten(text, max, most)).toBe(expected);
});
