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

const TALE = `${"The keeper of the lighthouse counts the boats at dusk and writes their names into his book. ".repeat(4)}The end.`;
const piecesOf = (...turns: [wish: string, answer: string][]) =>
  givenAnswers(
    turnsOf(
      dreamWith(
        turns.map(([wish, answer]) => ({ content: `**User:**\n\n${wish}\n\n**Assistant:**\n\n${answer}` })),
      ),
    ),
  );

test("more of a kind stands behind what is there, and only the last piece is changed", () => {
  const tale = (name: string) => TALE.replace("lighthouse", name);
  const all = piecesOf(
    ["Write a tale about a lighthouse", tale("lighthouse")],
    ["Can you give me more tales that play at the harbour of a small town in the north?", tale("harbour")],
    ["Make it shorter", tale("quay")],
  );
  expect(all.map(({ turns }) => turns)).toEqual([[0, 1, 2]]);
  expect(all[0]?.content.split("\n\n---\n\n")).toEqual([tale("lighthouse"), tale("quay")]);
});

test("a word that asks for the next one replaces nothing, however alike the answers are", () => {
  const all = piecesOf(
    ["Write a riddle about a boat", TALE],
    ["correct, next", TALE.replace("dusk", "dawn")],
  );
  expect(all[0]?.content).toBe(`${TALE}\n\n---\n\n${TALE.replace("dusk", "dawn")}`);
});

test("the same for something else, or in the style of somebody, stands beside what is there", () => {
  const others = piecesOf(
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
  expect(piecesOf(...mended).map(({ isMended }) => isMended)).toEqual([true]);
  expect(
    piecesOf(...mended, ["Perfect, thanks!", "You're welcome!"]).map(({ isMended }) => isMended),
  ).toEqual([false]);
});

test("a short question is one of its own, and a version that breaks off replaces no whole one", () => {
  const asked = piecesOf(["What is a lighthouse for?", TALE], ["can gulls swim", TIDES]);
  expect(asked.map(({ turns }) => turns)).toEqual([[0], [1]]);
  const part = `${TALE.slice(0, 95)}.\n\nThe keeper waits.\n\nThe boats come.\n\nThen he goes down to the`;
  const cut = piecesOf(["Write a tale of a keeper", TALE], ["Make it a bit darker", part]);
  expect(cut).toMatchObject([{ content: `${TALE}\n\n---\n\n${part}`, isCut: true }]);
});
