import type { OrganizedDream, Sourced } from "@dreamcatcher/organizing/organizer";
import { expect, test } from "vitest";
import { contributionOf } from "./contribute.ts";

const said = (text: string, message: number, quote = text): Sourced => ({
  text,
  evidence: { message, quote },
});

const organized: OrganizedDream = {
  organized_by: "built-in",
  organizer_version: 3,
  kind: "fix",
  confidence: 1,
  title: "Leaking pump",
  description: "The pump of the pond leaks.",
  summary: "A new seal mends it.",
  tags: ["pond"],
  tag_candidates: [],
  outcome: said("It is dry.", 5),
  decisions: [{ ...said("Keep the pump", 2), reason: "it is new" }],
  todos: [{ ...said("Order a seal", 3), done: true }],
  suggestions: [said("Buy a second pump", 4)],
  features: [said("Runs at night", 1)],
  documents: [
    { title: "seal.pdf", evidence: { message: 1, quote: "see seal.pdf" } },
    { title: "Plan", content: "Drain it." },
  ],
  fragments: [],
};

const destination = { conversation_id: "c-1", tags: ["water"], madeTheDream: true };

test("evidence names the conversation, and items have ids", () => {
  const { contribution, texts } = contributionOf(organized, destination);
  const evidence = (message: number, quote: string) => ({ conversation_id: "c-1", message, quote });
  const id = (prefix: string) => expect.stringMatching(`^${prefix}-[0-9a-f]{16}$`);
  expect(contribution).toEqual({
    title: "Leaking pump",
    description: "The pump of the pond leaks.",
    summary: "A new seal mends it.",
    kind: "fix",
    confidence: 0.99,
    outcome: { text: "It is dry.", evidence: evidence(5, "It is dry.") },
    tags: ["water", "pond"],
    todos: [{ id: id("t"), text: "Order a seal", done: true, evidence: evidence(3, "Order a seal") }],
    decisions: [
      { id: id("dc"), text: "Keep the pump", reason: "it is new", evidence: evidence(2, "Keep the pump") },
    ],
    suggestions: [{ id: id("sg"), text: "Buy a second pump", evidence: evidence(4, "Buy a second pump") }],
    features: [{ id: id("ft"), text: "Runs at night", evidence: evidence(1, "Runs at night") }],
    documents: [
      { id: id("d"), title: "seal.pdf", evidence: evidence(1, "see seal.pdf") },
      { id: expect.stringMatching(/^c-1\./), title: "Plan", bytes: 9 },
    ],
  });
  expect([...texts.values()]).toEqual(["Drain it."]);
});

test("a conversation that joined a dream contributes lists, and no kind, outcome or text", () => {
  const { contribution } = contributionOf(organized, { ...destination, madeTheDream: false });
  expect(Object.keys(contribution).sort()).toEqual(
    ["decisions", "documents", "features", "suggestions", "tags", "todos"].sort(),
  );
});

test("quotes that are too much together are cut to an equal share, between characters", () => {
  const long = "\u{1F35E}".repeat(500);
  const features = Array.from({ length: 200 }, (_, n) =>
    said(`Bake ${n} loaves`, n, n === 7 ? "short" : long),
  );
  const { contribution } = contributionOf({ ...organized, features }, destination);
  const quotes = contribution.features.map(({ evidence }) => evidence?.quote ?? "");
  expect(quotes[7]).toBe("short");
  expect(new Set(quotes.filter((_, n) => n !== 7))).toEqual(
    new Set(["\u{1F35E}".repeat(Math.floor(60_000 / 205 / 4))]),
  );
});

test("a contribution is no larger than a dream may be", () => {
  const todos = Array.from({ length: 200 }, (_, n) => ({
    ...said(`${n} ${"\u{1F35E}".repeat(490)}`, n, "Bake."),
    done: false,
  }));
  const { contribution } = contributionOf({ ...organized, todos }, destination);
  expect(Buffer.byteLength(JSON.stringify(contribution))).toBeLessThan(200_000);
  expect(contribution.todos.length).toBeGreaterThan(80);
  expect(contribution).toMatchObject({ decisions: [], features: [], title: "Leaking pump" });
});

test("quotes that fit are whole", () => {
  const features = Array.from({ length: 100 }, (_, n) => said(`Bake ${n} loaves`, n, "x".repeat(500)));
  const { contribution } = contributionOf({ ...organized, features }, destination);
  expect(contribution.features.every(({ evidence }) => evidence?.quote.length === 500)).toBe(true);
});

test("a tag that the client gives replaces another spelling of it", () => {
  const { contribution } = contributionOf(organized, { ...destination, tags: ["Ponds", "ponds", "water"] });
  expect(contribution.tags).toEqual(["Ponds", "ponds", "water"]);
});
