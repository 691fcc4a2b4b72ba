import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { followUpIn } from "./follow-ups.ts";
import { givenAnswers } from "./given-answers.ts";
import { turnsOf } from "./turns.ts";

const TALE = `${"The keeper of the lighthouse counts the boats at dusk and writes their names into his book. ".repeat(4)}The end.`;
const given = (...turns: [wish: string, answer: string][]) =>
  givenAnswers(
    turnsOf(
      dreamWith(
        turns.map(([wish, answer]) => ({ content: `**User:**\n\n${wish}\n\n**Assistant:**\n\n${answer}` })),
      ),
    ),
  );

test("more of a kind stands behind what is there, and only the last piece is changed", () => {
  const tale = (name: string) => TALE.replace("lighthouse", name);
  const all = given(
    ["Write a tale about a lighthouse", tale("lighthouse")],
    ["Can you give me more tales that play at the harbour of a small town in the north?", tale("harbour")],
    ["Make it shorter", tale("quay")],
  );
  expect(all.map(({ turns }) => turns)).toEqual([[0, 1, 2]]);
  expect(all[0]?.content.split("\n\n---\n\n")).toEqual([tale("lighthouse"), tale("quay")]);
});

test("a word that asks for the next one replaces nothing, however alike the answers are", () => {
  const all = given(["Write a riddle about a boat", TALE], ["correct, next", TALE.replace("dusk", "dawn")]);
  expect(all[0]?.content).toBe(`${TALE}\n\n---\n\n${TALE.replace("dusk", "dawn")}`);
});

test("the same for something else, or in the style of somebody, stands beside what is there", () => {
  const others = given(
    ["Write a text about our boats", TALE],
    ["same for the ferries and the pilots please", TALE.replace("boats", "ferries")],
    ["Rewrite the text in the style of a sea shanty", TALE.replace("counts", "sings")],
  );
  expect(others.map(({ turns }) => turns)).toEqual([[0], [1], [2]]);
});

test("what mends a complaint is told as such until the person approves of it", () => {
  const mended: [string, string][] = [
    ["Write a tale about a lighthouse", TALE],
    ["That is not what I asked for, the tale has no lighthouse", TALE.replace("keeper", "master")],
  ];
  expect(given(...mended).map(({ isMended }) => isMended)).toEqual([true]);
  expect(given(...mended, ["Perfect, thanks!", "You're welcome!"]).map(({ isMended }) => isMended)).toEqual([
    false,
  ]);
});

test.each([
  ["Give me more examples that fit a school", "more"],
  ["Make it more cheerful", "change"],
  ["Add more details", "change"],
  ["Rewrite it in the style of the text above", "change"],
  ["Rewrite it in the style of a sea shanty", null],
])("%s", (wish, follows) => {
  expect(followUpIn(wish)).toBe(follows);
});
