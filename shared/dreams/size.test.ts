import { expect, test } from "vitest";
import { dreamOf } from "./fixtures.ts";
import { checkSize, fitToEvent } from "./size.ts";

const statements = (count: number, prefix: string, text = "x".repeat(500)) =>
  Array.from({ length: count }, (_, n) => ({ id: `${prefix}${n}`, text }));
const tasks = (count: number, prefix: string, text?: string) =>
  statements(count, prefix, text).map((each) => ({ ...each, done: false }));

test("a dream that its event can contain is unchanged", () => {
  const dream = dreamOf({ todos: tasks(200, "t"), features: statements(50, "f") });
  expect(fitToEvent(dream)).toBe(dream);
  expect(checkSize(dream)).toBe(dream);
});

test("what is too much is left out: suggestions first, the last items of a list first", () => {
  const dream = dreamOf({
    todos: tasks(200, "t"),
    decisions: statements(50, "dc"),
    suggestions: statements(50, "sg"),
    features: statements(200, "ft"),
  });
  const fitted = fitToEvent(dream);
  expect(checkSize(fitted)).toBe(fitted);
  expect(fitted).toMatchObject({ todos: dream.todos, decisions: dream.decisions, suggestions: [] });
  expect(fitted.features.length).toBeGreaterThan(50);
  expect(fitted.features).toEqual(dream.features.slice(0, fitted.features.length));
});

test("what the dream has already is kept", () => {
  const before = dreamOf({ suggestions: statements(50, "mine"), todos: tasks(200, "t") });
  const after = {
    ...before,
    features: statements(200, "ft"),
    suggestions: [...before.suggestions, ...statements(20, "sg")],
  };
  const fitted = fitToEvent(after, before);
  expect(fitted.suggestions).toEqual(before.suggestions);
  expect(fitted.features.length).toBeGreaterThan(50);
  checkSize(fitted);
});

test("a dream stays as it is where leaving out what is new is not enough", () => {
  const before = dreamOf({ todos: tasks(200, "t", "x".repeat(400)), description: "y".repeat(19_000) });
  const after = { ...before, todos: tasks(200, "t", "é".repeat(500)) };
  expect(fitToEvent(after, before)).toBe(before);
});

test("the largest conversation makes a dream that its event can contain", () => {
  const text = "\u0001".repeat(500);
  const quote = { conversation_id: "c".repeat(128), message: 1_000_000, quote: text.slice(0, 85) };
  const cited = <Item>(items: Item[]) => items.map((item) => ({ ...item, evidence: quote }));
  const dream = dreamOf({
    title: text.slice(0, 200),
    description: "\u0001".repeat(20_000),
    summary: "\u0001".repeat(4_000),
    outcome: { text: text + text, evidence: { ...quote, quote: text } },
    tags: Array.from({ length: 50 }, (_, n) => `${text.slice(0, 48)}${n}`),
    todos: cited(tasks(200, "t", text)),
    decisions: cited(statements(50, "dc", text)).map((each) => ({ ...each, reason: text })),
    suggestions: cited(statements(50, "sg", text)),
    features: cited(statements(200, "ft", text)),
    documents: cited(Array.from({ length: 200 }, (_, n) => ({ id: `d-${n}`, title: text.slice(0, 300) }))),
  });
  checkSize(fitToEvent(dream));
});
