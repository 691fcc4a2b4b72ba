import type { OrganizedDream } from "@dreamcatcher/organizing/organizer";
import { describe, expect, test } from "vitest";
import { figuresOf, shareOf } from "./counts.ts";
import type { Labels } from "./labels.ts";
import { scoreOf, total } from "./score.ts";

const evidence = { message: 0, quote: "" };
const sourced = (text: string) => ({ text, evidence });

const LABELS: Labels = {
  kind: "idea",
  title: "Seed library for the allotment",
  tags: ["seeds", "allotment|garden"],
  facts: ["a catalogue of seeds", "search by month of sowing"],
  todos: [
    { text: "Collect the seed packets", done: true },
    { text: "Print the catalogue", done: false },
  ],
  suggestions: ["Label each jar"],
  features: ["search by month"],
  decisions: ["A spreadsheet instead of an app"],
  documents: ["seeds.csv"],
  code: [{ text: "a\nb\n", filename: "seeds.sql" }],
};

const DREAM: OrganizedDream = {
  organized_by: "built-in",
  organizer_version: 1,
  kind: "idea",
  confidence: 1,
  title: "Seed library for the allotment",
  description: "",
  summary: "A catalogue of seeds, with a search by month of sowing.",
  tags: ["seed", "garden"],
  tag_candidates: [],
  outcome: null,
  decisions: [sourced("A spreadsheet instead of an app")],
  todos: [
    { ...sourced("Print the catalogue"), done: false },
    { ...sourced("Collect seed packets"), done: true },
  ],
  suggestions: [sourced("Label each jar")],
  features: [sourced("search by month")],
  documents: [{ title: "seeds.csv", content_type: "text/csv" }],
  fragments: [
    {
      title: "",
      content: "",
      date: null,
      features: [],
      code_snippets: [{ language: "sql", filename: "db/seeds.sql", code: "b\n  a" }],
    },
  ],
};

test("A dream that has what the labels have gets all of it", () => {
  expect(scoreOf(LABELS, DREAM)).toEqual({
    todos: { hit: 2, labels: 2, found: 2 },
    all_work: { hit: 3, labels: 3, found: 3 },
    features: { hit: 1, labels: 1, found: 1 },
    decisions: { hit: 1, labels: 1, found: 1 },
    documents: { hit: 1, labels: 1, found: 1 },
    code: { hit: 1, labels: 1, found: 1 },
    done: { right: 2, of: 2 },
    named: { right: 1, of: 1 },
    tags: { right: 2, of: 2 },
    title: { right: 1, of: 1 },
    facts: { right: 2, of: 2 },
    kind: { right: 1, of: 1 },
  });
});

describe("A dream loses", () => {
  const scoreWith = (change: Partial<OrganizedDream>) => scoreOf(LABELS, { ...DREAM, ...change });

  test("a suggestion among the todos as a todo, but not as work", () => {
    const { todos, all_work } = scoreWith({
      todos: [...DREAM.todos, { ...sourced("Label each jar"), done: false }],
      suggestions: [],
    });
    expect(todos).toEqual({ hit: 2, labels: 2, found: 3 });
    expect(all_work).toEqual({ hit: 3, labels: 3, found: 3 });
  });

  test("a todo with less than half of the words in common", () => {
    expect(scoreWith({ todos: [{ ...sourced("Print posters on paper"), done: false }] }).todos.hit).toBe(0);
  });

  test("a done that is not so", () => {
    const todos = DREAM.todos.map((todo) => ({ ...todo, done: true }));
    expect(scoreWith({ todos }).done).toEqual({ right: 1, of: 2 });
  });

  test("a tag after the eighth", () => {
    const tags = ["1", "2", "3", "4", "5", "6", "7", "8", "seed"];
    expect(scoreWith({ tags }).tags).toEqual({ right: 0, of: 2 });
  });

  test("a fact after the eightieth word of the summary, or with less than .6 of its words", () => {
    expect(scoreWith({ summary: `${"word ".repeat(80)}${DREAM.summary}` }).facts.right).toBe(0);
    expect(scoreWith({ summary: "A catalogue. A search by month." }).facts).toEqual({ right: 1, of: 2 });
  });

  test("code of which more than a tenth differs, and a name", () => {
    const [fragment] = DREAM.fragments;
    const withCode = (code: string, filename: string) =>
      scoreWith({
        fragments: fragment ? [{ ...fragment, code_snippets: [{ language: "sql", filename, code }] }] : [],
      });
    expect(withCode("a\nb\nc", "seeds.sql").code.hit).toBe(0);
    expect(withCode("a\nb", "other.sql").named).toEqual({ right: 0, of: 1 });
  });

  test("its kind", () => {
    expect(scoreWith({ kind: "fix" }).kind).toEqual({ right: 0, of: 1 });
  });
});

test("What was not labelled is not compared", () => {
  const { kind, decisions, ...labels } = LABELS;
  const score = scoreOf(labels, DREAM);
  expect(figuresOf(score.decisions)).toBeNull();
  expect(shareOf(score.kind)).toBeNull();
});

test("Counts of dreams add up", () => {
  const score = scoreOf(LABELS, DREAM);
  const { todos, title } = total([score, score, scoreOf({ ...LABELS, todos: [], title: "x" }, DREAM)]);
  expect(todos).toEqual({ hit: 4, labels: 4, found: 6 });
  expect(title).toEqual({ right: 2, of: 3 });
});

test.each([
  [
    { hit: 2, labels: 4, found: 3 },
    { precision: 2 / 3, recall: 0.5, f1: 4 / 7 },
  ],
  [
    { hit: 0, labels: 4, found: 0 },
    { precision: 0, recall: 0, f1: 0 },
  ],
  [
    { hit: 0, labels: 0, found: 2 },
    { precision: 0, recall: 1, f1: 0 },
  ],
  [{ hit: 0, labels: 0, found: 0 }, null],
])("The figures of %j are %j", (tally, figures) => {
  expect(figuresOf(tally)).toEqual(figures);
});
