import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { Source } from "../talks/source.ts";
import { Question, readQuestions, SPLITS, splitOf } from "./questions.ts";

const questions = readQuestions();

test("No question is asked twice", () => {
  expect(new Set(questions.map(({ q }) => q)).size).toBe(questions.length);
});

test("Their answers are published talks, and many", () => {
  const sources = readFileSync(new URL("../talks/sources.json", import.meta.url), "utf8");
  const published = new Set(
    z
      .array(Source)
      .parse(JSON.parse(sources))
      .map(({ id }) => id),
  );
  const answers = new Set(questions.flatMap(({ talks }) => talks));
  expect([...answers].filter((id) => !published.has(id))).toEqual([]);
  expect(answers.size).toBeGreaterThanOrEqual(120);
  expect(questions.length).toBeGreaterThanOrEqual(220);
});

test("Each half has a fair share of each kind", () => {
  for (const kind of Question.shape.kind.options) {
    const own = questions.filter((question) => question.kind === kind);
    for (const split of SPLITS)
      expect(own.filter((question) => splitOf(question) === split).length / own.length).toBeGreaterThan(0.25);
  }
});

test("The half of a question depends on what is typed alone", () => {
  const question = { q: "tide table", talks: ["t001"], kind: "topic" as const };
  expect(splitOf({ ...question, talks: ["t002"], kind: "name" })).toBe(splitOf(question));
});
