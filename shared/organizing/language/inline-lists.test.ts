import { expect, test } from "vitest";
import { withListsInLines } from "./inline-lists.ts";

test.each([
  ["Please: • write the intro • draw a logo", "Please:\n\n- write the intro\n- draw a logo"],
  ["I need 1) a page, 2) a form and 3) a map", "I need:\n\n1. a page\n2. a form\n3. a map"],
  ["Do this: 1. Add a form. 2. Add a map.", "Do this:\n\n1. Add a form.\n2. Add a map."],
  ["Tasks: - fix the bug - write tests", "Tasks:\n\n- fix the bug\n- write tests"],
  ["• write the intro\n• draw a logo", "- write the intro\n- draw a logo"],
])("the members of a list stand on their own lines: %j", (text, expected) => {
  expect(withListsInLines(text)).toBe(expected);
});

test.each([
  "1. Add a form\n2. Add a map",
  "It has version 2. The first had none.",
  "The boats: red - and blue",
  "```\nf(1) 1) a 2) b\n```",
  "The page • home",
])("a text stays as it is: %j", (text) => {
  expect(withListsInLines(text)).toBe(text);
});
