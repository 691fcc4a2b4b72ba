import fc from "fast-check";
import { expect, test } from "vitest";
import { dreamOf } from "#shared/dreams/fixtures.ts";
import type { PlannableDream } from "../planner.ts";
import { fitDream, fitPlan } from "./fit-budget.ts";

const dream = dreamOf({
  title: "Rain barrel",
  description: "Empty it.",
  summary: "A pump.",
  todos: [{ id: "t", text: "Order the pump", done: false }],
  documents: [{ id: "d-1", title: "Manual", url: "https://example.com/secret-link" }],
});
const fragment = (n: number, content: string, code = ""): PlannableDream["fragments"][number] => ({
  id: `f${n}`,
  dream_id: "d",
  conversation_id: "c",
  title: `Part ${n}`,
  content,
  source: "test",
  url: null,
  date: null,
  features: [],
  code_snippets: code ? [{ language: "javascript", code }] : [],
});

test("a small dream is sent whole, in the order of the conversation, without ids and links", () => {
  const fitted = fitDream({ dream, fragments: [fragment(1, "first"), fragment(2, "second")] }, 60_000);
  expect(fitted.fragments.map(({ content, cut }) => [content, cut])).toEqual([
    ["first", false],
    ["second", false],
  ]);
  expect(fitted).toMatchObject({ todos: [{ text: "Order the pump", done: false }], left_out: [] });
  expect(JSON.stringify(fitted)).not.toMatch(/secret-link|owner/);
});

test("the oldest fragments are dropped first, and `left_out` counts them", () => {
  const fragments = Array.from({ length: 50 }, (_, n) => fragment(n, "x".repeat(5_000)));
  const fitted = fitDream({ dream, fragments }, 60_000);
  expect(fitted.fragments.at(-1)).toMatchObject({ title: "Part 49", cut: false });
  expect(fitted.fragments.length).toBeLessThan(15);
  expect(fitted.left_out.join()).toMatch(/\d+ earlier fragments/);
});

test("of a fragment that is too large, the code is kept and the text is cut", () => {
  const fitted = fitDream({ dream, fragments: [fragment(1, "word ".repeat(50_000), "let a = 1;")] }, 60_000);
  expect(fitted.fragments[0]).toMatchObject({ cut: true, code_snippets: [{ code: "let a = 1;" }] });
  expect(fitted.fragments[0]?.content.length).toBeGreaterThan(40_000);
  expect(fitted.left_out).toEqual(["1 fragments in part"]);
});

test("text is cut between characters", () => {
  for (const start of ["", "x"]) {
    const fitted = fitDream({ dream, fragments: [fragment(1, start + "🌿".repeat(50_000))] }, 60_000);
    expect(fitted.fragments[0]?.content).toMatch(/🌿 \[…\]$/);
  }
});

test("any dream stays within the character budget", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 3_000 }),
    fc.integer({ min: 0, max: 100_000 }).map((length) => '"\u0001'.repeat(length)),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 8 }), text, (parts, description) => {
      const fragments = parts.map(([content, code], n) => fragment(n, content, code));
      const fitted = fitDream({ dream: { ...dream, description }, fragments }, 30_000);
      expect(JSON.stringify(fitted).length).toBeLessThanOrEqual(30_000);
    }),
    { numRuns: 50 },
  );
});

test("a plan that is too large is reduced to its titles", () => {
  const ticket = {
    id: "T-1",
    title: "All of it",
    description: "d".repeat(4_000),
    acceptance: [],
    depends_on: [],
  };
  const plan = {
    intent: { kind: "cli", language: "python", confidence: 1, evidence: [] },
    summary: "s",
    milestones: [{ title: "All", ticket_ids: ["T-1"] }],
    tickets: [{ ...ticket, estimate_hours: 1 }],
    estimate_hours: 1,
    agents_assigned: 1,
    estimated_completion: "2026-01-01T00:00:00Z",
  } as const;
  expect(fitPlan(structuredClone(plan) as never, 10_000)).toHaveProperty("tickets.0.description");
  expect(fitPlan(structuredClone(plan) as never, 1_000)).toMatchObject({
    tickets: [{ id: "T-1", title: "All of it" }],
  });
});
