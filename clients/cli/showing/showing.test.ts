import type { Dream } from "@dreamcatcher/client";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { findDream } from "../dreams/find.ts";
import { deviceWith, outputOf } from "../fixtures.ts";
import type { Output } from "../terminal/output.ts";
import { dreamLines } from "./dream-lines.ts";
import { dreamPage } from "./dream-page.ts";
import { foundLines } from "./found-lines.ts";
import { todoLines } from "./todo-lines.ts";

async function dreamOf(title: string, more: object = {}): Promise<Dream> {
  return findDream(await deviceWith({ title, ...more }), title);
}

const withoutId = (text: string) => text.replaceAll(/\b[0-9a-z]{6}\b(?= {2})/g, "xxxxxx");

test("a list has a line for each dream, with its facts in a column where there is room", async () => {
  const dreams = [
    await dreamOf("Kite", { todos: [{ text: "Cut it" }], status: "planned" }),
    await dreamOf("凧を作る"),
  ];
  expect(withoutId(dreamLines(dreams, outputOf({ columns: 60 }).output))).toBe(
    `xxxxxx  Kite                          idea, planned, 1 to do
xxxxxx  凧を作る                      idea`,
  );
  expect(withoutId(dreamLines(dreams, outputOf({ columns: 30 }).output))).toBe(
    `xxxxxx  Kite
xxxxxx  凧を作る`,
  );
});

test.each([20, 40, 80])("nothing is wider than a terminal of %i columns", async (columns) => {
  const { output } = outputOf({ columns });
  const long = "A very long title of a dream about 凧 and everything that flies over the sea in the evening ";
  const todos = [{ text: long }, { text: long, done: true }];
  const dream = await dreamOf(long.trim(), { todos, summary: long.repeat(3), tags: ["kites", "paper"] });
  const hit = { dream, snippets: [{ text: long, ranges: [{ start: 2, end: 6 }] }] };
  for (const text of [
    dreamLines([dream], output),
    dreamPage(dream, output, { quotes: true }),
    todoLines([dream], { done: true }, output),
    foundLines([hit], output),
  ])
    for (const line of text.split("\n")) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
});

test("what is found says nothing twice", async () => {
  const dream = await dreamOf("Kite");
  const texts = [
    "Kite",
    "I make a kite of paper. It flies on Sunday…",
    "I make a kite of **paper**.",
    "A pap",
  ];
  const hit = { dream, snippets: texts.map((text) => ({ text, ranges: [] })) };
  expect(foundLines([hit], outputOf().output).split("\n").slice(1)).toEqual([
    "        I make a kite of paper. It flies on Sunday…",
    "        A pap",
  ]);
});

test("a page shows what is open first, and quotes where they are asked for", async () => {
  const dream = await dreamOf("Kite", { todos: [{ text: "Draw it", done: true }, { text: "Cut it" }] });
  const evidence = { conversation_id: "c-1", message: 0, quote: "I will cut it on Sunday." };
  const told = { ...dream, todos: dream.todos.map((todo) => ({ ...todo, evidence })) };
  const { output } = outputOf();
  expect(dreamPage(told, output, { quotes: false })).toMatch(/To do\n {2}☐ Cut it\n {2}☑ Draw it/);
  expect(dreamPage(told, output, { quotes: true })).toContain("☐ Cut it\n      “I will cut it on Sunday.”");
});

test("the numbers of todos are those of the dream, whatever is shown", async () => {
  const dream = await dreamOf("Kite", { todos: [{ text: "Draw it", done: true }, { text: "Cut it" }] });
  expect(withoutId(todoLines([dream], { done: false }, outputOf().output))).toBe(
    "xxxxxx  Kite\n  2 ☐ Cut it",
  );
});

test("what is found is underlined in a terminal", async () => {
  const dream = await dreamOf("Kite");
  const text = "it flies\u001b[2J over the sea";
  const start = text.indexOf("over");
  const hit = { dream, snippets: [{ text, ranges: [{ start, end: start + 4 }] }] };
  const styled = { columns: 80, style: (style: unknown, part: string) => `<${style}>${part}</>` };
  expect(foundLines([hit], styled as Output)).toContain("it flies <underline>over</> the sea");
});
