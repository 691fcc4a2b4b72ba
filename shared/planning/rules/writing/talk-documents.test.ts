import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { Paths } from "../paths.ts";
import { talkDocuments } from "./talk-documents.ts";
import { turnsOf } from "./turns.ts";

const PARAGRAPH = "The harbour master reads the gauge each morning and writes its height into the book. "
  .repeat(6)
  .trim();
const report = (title: string, ...headings: string[]) =>
  [title, ...headings.flatMap((heading) => [`## ${heading}`, PARAGRAPH])].join("\n\n");
function documentsOf(turns: [wish: string, answer: string][], isText = false) {
  const fragments = turns.map(([wish, answer], n) => ({
    title: `Turn ${n + 1}`,
    content: `**User:**\n\n${wish}\n\n**Assistant:**\n\n${answer}`,
  }));
  return talkDocuments(turnsOf(dreamWith(fragments)), {
    isText,
    paths: new Paths(),
    titles: fragments.map(({ title }) => title),
  });
}
const pathsOf = (...of: Parameters<typeof documentsOf>) => documentsOf(...of).map(({ path }) => path);

const PLAN = report("# Plan of the gauge", "Aim", "Steps", "Risks");

test("an answer that was asked for as a text is a file, whole and under its title", () => {
  expect(documentsOf([["Write a plan for the gauge", PLAN]])).toEqual([
    { path: "docs/plan-of-the-gauge.md", content: `${PLAN}\n`, title: "Plan of the gauge", turn: 0 },
  ]);
});

test.each([
  "Schreib einen Bericht über den Pegel",
  "Haz un informe del puerto",
  "写一份潮汐计划",
  "潮汐の設計をまとめて",
])("%s asks for a text", (wish) => {
  expect(pathsOf([[wish, PLAN]])).toEqual(["docs/plan-of-the-gauge.md"]);
});

test("a text without a title has the name of what was asked", () => {
  expect(pathsOf([["Analyse the gauge", report("", "Aim", "Steps", "Risks")]])).toEqual(["docs/turn-1.md"]);
});

test("a text goes into the file that the person names for it", () => {
  expect(pathsOf([["Write the plan into specs/gauge.md, please", PLAN]])).toEqual(["specs/gauge.md"]);
  expect(pathsOf([["Review @notes.md", PLAN]])).toEqual(["docs/plan-of-the-gauge.md"]);
});

test("the last version of a text is the one", () => {
  const longer = `${PLAN}\n\n## Costs\n\n${PARAGRAPH}`;
  expect(
    documentsOf([
      ["Write a plan", PLAN],
      ["Add the costs to the plan", longer],
    ]),
  ).toMatchObject([{ path: "docs/plan-of-the-gauge.md", content: `${longer}\n`, turn: 1 }]);
});

test.each([
  ["an answer to another wish", "Make the gauge blue", PLAN],
  ["the report of a plan that is carried out", "Implement the attached plan as specified", PLAN],
  ["a short answer", "Write a plan", "# Plan\n\n## Aim\n\nA gauge.\n\n## Steps\n\nOne."],
  [
    "code",
    "Explain the plan",
    report("# Plan", "Aim", "Steps", "Risks").concat(`\n\n\`\`\`js\n${"tide();\n".repeat(1_500)}\`\`\``),
  ],
])("%s is no text", (_, wish, answer) => {
  expect(pathsOf([[wish, answer]])).toEqual([]);
});

test("a long question names its text in a few words, without paths and remarks", () => {
  const titled = [
    {
      title: "[2 pictures] Compare docs/a.md with all tables of the harbour and of the sea",
      content: `**User:**\n\nCompare\n\n**Assistant:**\n\n${report("", "Aim", "Steps", "Risks")}`,
    },
  ];
  const documents = talkDocuments(turnsOf(dreamWith(titled)), {
    isText: false,
    paths: new Paths(),
    titles: titled.map(({ title }) => title),
  });
  expect(documents.map(({ path }) => path)).toEqual(["docs/compare-with-all-tables-of-the-harbour.md"]);
});

test.each(["Redacta un hilo para el puerto", "Draft a post", "帮我写一段介绍"])(
  "where only a text is wanted, %s asks for one, which is kept without its announcement",
  (wish) => {
    const post = `1/ ${PARAGRAPH}\n\n2/ ${PARAGRAPH}`;
    expect(documentsOf([[wish, `Sure, here it is:\n\n---\n\n${post}`]], true)).toMatchObject([
      { content: `${post}\n` },
    ]);
    expect(documentsOf([[wish, post]])).toEqual([]);
  },
);

test("of a text without headings, the last version is the one as well", () => {
  const letter = `Dear neighbours,\n\n${PARAGRAPH}\n\nYours, Noor`;
  const shorter = letter.replace("Dear neighbours", "Hello");
  const other =
    "We sell our old boat, which leaks a little. Whoever wants it may fetch it on Sunday at noon. ";
  expect(
    documentsOf(
      [
        ["Write a letter about the gauge", letter],
        ["Write it less formal, please", shorter],
        ["Write a post about the boat", other.repeat(6).trim()],
      ],
      true,
    ).map(({ turn }) => turn),
  ).toEqual([1, 2]);
});

test("where only a text is wanted, a letter without headings is one", () => {
  const letter = `Dear neighbours,\n\n${PARAGRAPH}\n\nYours, Noor`;
  expect(pathsOf([["Write a letter about the gauge", letter]], true)).toEqual(["docs/turn-1.md"]);
});
