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
function documentsOf(
  turns: [wish: string, answer: string][],
  isText = false,
  asked?: string,
  written: { path: string; content: string }[] = [],
) {
  const fragments = turns.map(([wish, answer], n) => ({
    title: asked ?? `${wish} of turn ${n + 1}`,
    content: `**User:**\n\n${wish}\n\n**Assistant:**\n\n${answer}`,
  }));
  return talkDocuments(turnsOf(dreamWith(fragments)), {
    isText,
    hasFiles: false,
    written,
    paths: new Paths(),
    titles: fragments.map(({ title }) => title),
  });
}
const pathsOf = (...of: Parameters<typeof documentsOf>) => documentsOf(...of).map(({ path }) => path);

const PLAN = report("# Plan of the gauge", "Aim", "Steps", "Risks");

test("an answer that was asked for as a text is a file, whole and under its title", () => {
  expect(documentsOf([["Write a plan for the gauge", PLAN]])).toEqual([
    {
      path: "docs/plan-of-the-gauge.md",
      content: `${PLAN}\n`,
      title: "Plan of the gauge",
      ...{ turn: 0, turns: [0], isCut: false },
      dispute: null,
      later: null,
    },
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
  const text = report("", "Aim", "Steps", "Risks");
  const wish = "Analyse the gauge of the old harbour";
  const path = "docs/analyse-the-gauge-of-the-old-harbour.md";
  expect(pathsOf([[wish, text]])).toEqual([path]);
});

test("where what was asked says nothing, it has the name of the last wish that does, or of a heading", () => {
  const text = report("", "Aim of the gauge", "Steps", "Risks");
  const answers = (first: string): [string, string][] => [
    [first, "I'll look at it."],
    ["go on", text],
  ];
  expect(documentsOf(answers("Analyse the gauge of the harbour"), true, "Go on")).toMatchObject([
    { path: "docs/analyse-the-gauge-of-the-harbour.md" },
  ]);
  expect(documentsOf(answers("Hi"), true, "Go on")).toMatchObject([{ path: "docs/aim-of-the-gauge.md" }]);
  expect(documentsOf([["Hi", text.replace("Aim of the gauge", "潮汐の水位 cm")]], true, "")).toMatchObject([
    { path: "docs/steps.md" },
  ]);
});

test("where only a text is wanted, whatever is long is one; else what is long and has headings", () => {
  const text = report("", "Aim", "Steps", "Risks");
  const long = report("# The gauge", ..."abcdefgh");
  expect(pathsOf([["How does a gauge work at sea?", PARAGRAPH.repeat(3)]], true)).toHaveLength(1);
  expect(pathsOf([["How does a gauge work at sea?", PARAGRAPH.repeat(3)]])).toEqual([]);
  expect(pathsOf([["How does a gauge work at sea?", text]])).toEqual([]);
  expect(pathsOf([["How does a gauge work at sea?", long]])).toEqual(["docs/the-gauge.md"]);
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
    hasFiles: false,
    written: [],
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

test("a line before a rule and a heading is no part of a text", () => {
  const answer = `Now I know enough to judge it.\n\n---\n\n${PLAN}`;
  expect(documentsOf([["Write a plan for the gauge", answer]])).toMatchObject([{ content: `${PLAN}\n` }]);
});

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
  expect(pathsOf([["Write a letter about the gauge", letter]], true)).toEqual([
    "docs/letter-about-the-gauge-of-turn-1.md",
  ]);
});

test("a text tells at its top what the person says against it", () => {
  const disputed = documentsOf([
    ["Write a plan for the gauge", PLAN],
    ["That is wrong, the gauge hangs in the old harbour", "You are right."],
  ]);
  expect(disputed[0]?.dispute).toBe("That is wrong, the gauge hangs in the old harbour");
  expect(disputed[0]?.content).toBe(
    `> Then the person says (turn 2): “That is wrong, the gauge hangs in the old harbour”\n\n${PLAN}\n`,
  );
  const thanked = documentsOf([
    ["Write a plan for the gauge", PLAN],
    [`Thanks, read this as well: ${PARAGRAPH} It is wrong.`, "I have read it."],
  ]);
  expect(thanked[0]?.content).toBe(`${PLAN}\n`);
});

test("a text tells at its top that a later one is on the same subject", () => {
  const other = report("# Costs of the gauge", "Paint", "Wood", "Rope");
  const about = documentsOf([
    ["Write a plan for the gauge", PLAN],
    ["Write a report on the costs", other],
  ]);
  expect(about.map(({ later }) => later)).toEqual(["docs/costs-of-the-gauge.md", null]);
  expect(about[0]?.content).toBe(
    `> A later answer on the same subject is in \`docs/costs-of-the-gauge.md\`.\n\n${PLAN}\n`,
  );
});

test("a text goes into the file that the person names as it is", () => {
  const answers: [string, string][] = [
    ["Write the plan into specs/gauge.md", PLAN],
    ["That is wrong", "You are right."],
  ];
  expect(documentsOf(answers)).toMatchObject([{ path: "specs/gauge.md", content: `${PLAN}\n` }]);
});

test.each([
  "How can I save this chat?",
  "Er det muligt at hente hele denne samtale?",
  "怎么把聊天记录保存下来",
])("%s asks for the conversation, not for a text", (wish) => {
  expect(pathsOf([[wish, PLAN]], true)).toEqual([]);
});

test("an answer that tells that a document was written which is here is none itself", () => {
  const written = [{ path: "plans/gauge.md", content: "# Gauge" }];
  const told = `I've written all of it into plans/gauge.md.\n\n${PLAN}`;
  expect(documentsOf([["Write a plan for the gauge", told]], true, undefined, written)).toEqual([]);
  expect(documentsOf([["Write a plan for the gauge", told]], true)).toHaveLength(1);
  const review = told.replace("I've written all of it into", "✅ Review of");
  expect(documentsOf([["Review gauge.md", review]], true, undefined, written)).toHaveLength(1);
});

test("an answer that is mostly a document which is here is none itself", () => {
  const answer = `I have put it together.\n\n${PLAN}\n\nShall I add the costs?`;
  const documents = (content: string) =>
    documentsOf([["Write a plan for the gauge", answer]], true, undefined, [{ path: "plan.md", content }]);
  expect(documents(PLAN)).toEqual([]);
  expect(documents("# Plan of the gauge\n\n## Aim")).toHaveLength(1);
});

test("a long text that was asked for needs no headings beside code", () => {
  const long = Array.from({ length: 6 }, () => PARAGRAPH).join("\n\n");
  expect(pathsOf([["Provide a write-up of the gauge of the harbour", long]])).toHaveLength(1);
  expect(pathsOf([["How does the gauge of the harbour work?", long]])).toEqual([]);
  const log = `I'll read the gauge first.\n\n${long}`;
  expect(pathsOf([["Provide a write-up of the gauge of the harbour", log]])).toEqual([]);
  const code = `\`\`\`js\n${"tide();\n".repeat(300)}\`\`\``;
  expect(pathsOf([["Provide a write-up of the gauge of the harbour", `${long}\n\n${code}`]])).toEqual([]);
});

test("an answer in words is a file in a chat with code, where it has points or is a text that is asked for", () => {
  const points = ["Height", "Time", "Wind"].map((name, n) => `${n + 1}. ${name}: ${PARAGRAPH.slice(0, 250)}`);
  const features = `A gauge may show these:\n\n${points.join("\n")}`;
  expect(pathsOf([["What may a page of the gauge show?", features]])).toEqual([
    "docs/what-may-a-page-of-the-gauge-show.md",
  ]);
  expect(pathsOf([["Write a letter to the harbour", `Dear master,\n\n${PARAGRAPH} ${PARAGRAPH}`]])).toEqual([
    "docs/letter-to-the-harbour-of-turn-1.md",
  ]);
  expect(pathsOf([["What may it show?", `${features}\n\n\`\`\`js\nshow(gauge);\n\`\`\``]])).toEqual([]);
  expect(pathsOf([["It still does not work", features]])).toEqual([]);
  expect(pathsOf([["What may it show?", `I'll look at the page first.\n\n${features}`]])).toEqual([]);
});

test("the rest of an answer is named by what it is, without its opening", () => {
  const points = ["Height", "Time", "Wind"].map((name, n) => `${n + 1}. ${name}: ${PARAGRAPH.slice(0, 250)}`);
  const more = `Sure, here are more things to show:\n\n${points.join("\n")}`;
  const asked = "Sure, here are more things to show on the page";
  expect(documentsOf([["Continue", more]], false, asked).map(({ path }) => path)).toEqual([
    "docs/more-things-to-show-on-the-page.md",
  ]);
});
