import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { givenAnswers } from "./given-answers.ts";
import { turnsOf } from "./turns.ts";

const givenIn = (...turns: [wish: string, answer: string][]) =>
  givenAnswers(
    turnsOf(
      dreamWith([
        {
          content: turns
            .map(([wish, answer]) => `**User:**\n\n${wish}\n\n**Assistant:**\n\n${answer}`)
            .join("\n\n"),
        },
      ]),
    ),
  ).map(({ turns: own, content }) => ({ turns: own.map((turn) => turn + 1), content }));

const LETTER =
  "The harbour office asks all pilots to read the gauge at dawn and to write its height into the book. "
    .repeat(5)
    .trim();
const SHORTER =
  "All pilots are to read the gauge at dawn and to write its height into the book of the office. "
    .repeat(3)
    .trim();
const TIDES = "The moon pulls at the water on both sides of the earth, so there are two high tides a day. "
  .repeat(5)
  .trim();
const ASKED = "Write a letter to the pilots";

test("requests with their answers stand side by side, in order", () => {
  expect(givenIn([ASKED, LETTER], ["Why are there two tides a day?", TIDES])).toEqual([
    { turns: [1], content: LETTER },
    { turns: [2], content: TIDES },
  ]);
});

test("what changes an answer stands in its place, and other answers stay", () => {
  expect(givenIn([ASKED, LETTER], ["Make it shorter", SHORTER])).toEqual([
    { turns: [1, 2], content: SHORTER },
  ]);
  expect(
    givenIn(
      [ASKED, LETTER],
      ["Why are there two tides a day?", TIDES],
      ["Now make the letter shorter", SHORTER],
    ),
  ).toEqual([
    { turns: [1, 3], content: SHORTER },
    { turns: [2], content: TIDES },
  ]);
});

test("a second wording after a complaint or a remark replaces the first", () => {
  const poem = "The gulls fly over the sea at night,\nthe pilots all look for a light,\nand so they row.";
  const other = "The gulls fly over the bay at noon,\nthe pilots hope to be home soon,\nbefore the moon.";
  for (const said of ["that doesn't quite rhyme", "It's for children, they might like it better"])
    expect(givenIn(["Write a poem about pilots", poem], [said, other])).toEqual([
      { turns: [1, 2], content: other },
    ]);
});

test("the rest of an answer that broke off is joined to it, and more of a kind follows", () => {
  const cut = "The tide rises.\n\nThe tide falls.\n\nAnd then it waits for the";
  expect(givenIn([ASKED, cut], ["continue", "moon to rise over the harbour."])).toEqual([
    { turns: [1, 2], content: `${cut} moon to rise over the harbour.` },
  ]);
  expect(givenIn([ASKED, LETTER], ["another one please", TIDES])).toEqual([
    { turns: [1, 2], content: `${LETTER}\n\n---\n\n${TIDES}` },
  ]);
});

test("what replies to the questions of an answer belongs to the request before them", () => {
  const back =
    "To write it I need to know more: how long is the letter to be, and which of the pilots is it for? "
      .repeat(8)
      .trim();
  expect(givenIn([ASKED, back], ["two pages, for all of them", LETTER])).toEqual([
    { turns: [1, 2], content: LETTER },
  ]);
});

test("courtesies, notes and questions back give nothing", () => {
  expect(
    givenIn(
      [
        "I send you a text, say only that you have it.",
        "Acknowledged. I have the text on the clauses of the harbour, and I wait for what you ask next of me.",
      ],
      [
        "Thank you",
        "I'm glad I could help you with it! Let me know if there is anything else that I can do for you today.",
      ],
    ),
  ).toEqual([]);
});
