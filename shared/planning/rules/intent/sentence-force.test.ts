import { expect, test } from "vitest";
import { forceOf, isUsed } from "./sentence-force.ts";

const forceIn = (sentence: string, name: string) => forceOf(sentence, sentence.indexOf(name));

test("a sentence is about what it names at its start, which is sooner where a character is a word", () => {
  expect(forceIn("A small page with a list of tides", "page")).toBe(0.9);
  expect(forceIn("小页面，显示潮汐", "页面")).toBe(0.9);
  expect(forceIn("潮汐表在我的电脑上打不开了，命令行也不行", "命令行")).toBeLessThan(0.5);
});

test.each([
  ["I'm using the Chrome extension Curlew.", "Chrome", true],
  ["Call it via their API.", "API", true],
  ["我使用潮汐插件", "插件", true],
  ["Write a Chrome extension for tides.", "Chrome", false],
  ["I use Linux. Write an extension.", "extension", false],
  ["The user needs an extension.", "extension", false],
])("whether something is there to be used: %s", (sentence, name, used) => {
  expect(isUsed(sentence, sentence.indexOf(name))).toBe(used);
});
