import { expect, test } from "vitest";
import { now } from "#shared/dreams/fixtures.ts";
import { dreamWith } from "../../fixtures.ts";
import { rules } from "../index.ts";

const said = (wish: string, answer: string) => `**User:**\n\n${wish}\n\n**Assistant:**\n\n${answer}`;
const LETTER =
  "The harbour office asks all pilots to read the gauge at dawn and to write its height into the book. "
    .repeat(6)
    .trim();
const TIDES = "The moon pulls at the water on both sides of the earth, so there are two high tides a day. "
  .repeat(6)
  .trim();

async function madeOf(...turns: string[]) {
  const dream = dreamWith([{ content: turns.join("\n\n") }], { kind: "writing", title: "Pilots" });
  const plan = await rules.plan(dream, { now });
  const { files } = await rules.generate(dream, plan);
  const contentOf = (path: string) => files.find((each) => each.path === path)?.content ?? "";
  return { plan, contentOf, docs: files.map(({ path }) => path).filter((path) => path.startsWith("docs/")) };
}

test("each text has its document, its ticket and its place in the README", async () => {
  const { plan, contentOf, docs } = await madeOf(
    said("Write a letter to the pilots", `Sure! Here is the letter:\n\n${TIDES}`),
    said("Rewrite it, it must ask for the height", LETTER),
    said("Why are there two tides a day?", TIDES),
    said(
      "How deep is the sea at Oban?",
      "At the pier of Oban the sea is some ten metres deep, and at low tide it is two metres less.",
    ),
  );
  expect(docs).toEqual(["docs/1-letter-to-the-pilots.md", "docs/2-why-are-there-two-tides-a-day.md"]);
  expect(contentOf("docs/1-letter-to-the-pilots.md")).toBe(`${LETTER}\n`);
  expect(plan.tickets.map(({ title, status, acceptance }) => [title, status, acceptance.at(-1)])).toEqual([
    [
      "Write a letter to the pilots",
      "done",
      { text: "Rewrite it, it must ask for the height", met_by: docs[0], evidence: null },
    ],
    ["Why are there two tides a day?", "done", expect.objectContaining({ met_by: docs[1] })],
    ["How deep is the sea at Oban?", "done", expect.objectContaining({ met_by: "conversation.md" })],
  ]);
  const readme = contentOf("README.md");
  expect(readme).toContain(
    "**Write a letter to the pilots** (turns 1 and 2)\n  - then: Rewrite it, it must ask",
  );
  expect(readme).toContain("**How deep is the sea at Oban?** (turn 4)\n\n  > At the pier of Oban");
});

test("a text that breaks off is open, and what was only noted stays to be written", async () => {
  const { plan, contentOf } = await madeOf(
    said(
      "Help me to write an article on tides. Say only that you are ready.",
      "Acknowledged. I am ready to write it with you.",
    ),
    said("Write a letter to the pilots", `${LETTER}\n\n${LETTER}\n\nAnd so the office asks you to`),
  );
  expect(plan.tickets.map(({ title, status }) => [title, status])).toEqual([
    ["Write a letter to the pilots", "open"],
    ["Write an article on tides", "open"],
  ]);
  expect(plan.tickets[0]?.description).toContain("breaks off");
  expect(contentOf("docs/letter-to-the-pilots.md")).toMatch(/^> This text breaks off/);
});

test("what tells the steps to a thing has not made it", async () => {
  const { plan } = await madeOf(
    said("I want to repair the lamp of my boat", `Here are some steps for it:\n\n1. ${LETTER}\n2. ${TIDES}`),
  );
  expect(plan.tickets).toMatchObject([{ title: "How to repair the lamp of my boat", status: "done" }]);
});

test("a text is open that the person disputes, where nothing answers that", async () => {
  const { plan } = await madeOf(
    said("Write a letter to the pilots", LETTER),
    said("The second part is wrong, leave it out of it.", "I see."),
  );
  expect(plan.tickets).toMatchObject([
    { status: "open", description: expect.stringContaining("The second part is wrong") },
  ]);
});

test("texts that are asked for in the same words have their own titles", async () => {
  const pitch = "Write a play for the theatre of our harbour";
  const { docs } = await madeOf(
    said(`${pitch}. It has a pier.`, `Title: The Long Pier\n\n${LETTER}`),
    said(`${pitch}. The moon is in it. Start with the tides, told by children.`, `## Two Tides\n\n${TIDES}`),
  );
  expect(docs).toEqual(["docs/1-play-for-the-theatre-of-our-harbour.md", "docs/2-two-tides.md"]);
});
