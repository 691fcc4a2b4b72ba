import { expect, test } from "vitest";
import type { Score } from "./score.ts";
import { dataOf, tableOf } from "./table.ts";

const NOTHING = { hit: 0, labels: 0, found: 0 };
const HALF = { right: 1, of: 2 };
const score: Score = {
  todos: { hit: 1, labels: 4, found: 2 },
  all_work: { hit: 2, labels: 2, found: 2 },
  features: NOTHING,
  decisions: NOTHING,
  documents: NOTHING,
  code: NOTHING,
  done: HALF,
  named: { right: 0, of: 0 },
  tags: HALF,
  title: HALF,
  facts: HALF,
  kind: HALF,
};

test("A table has a line for each group, its columns below each other", () => {
  const [header = "", line = ""] = tableOf([{ name: "idea", talks: 12, score }]).split("\n");
  expect(header.length).toBe(line.length);
  expect(line.trim().split(/ +/).join(" ")).toBe(
    "idea 12 .50 .25 .33 1.00 1.00 1.00 - - - - - - - - .50 .50 .50 .50 .50",
  );
});

test("The figures are data as well", () => {
  expect(dataOf({ name: "idea", talks: 12, score })).toMatchObject({
    name: "idea",
    talks: 12,
    todos: { precision: 0.5, recall: 0.25, f1: 1 / 3, labels: 4, found: 2 },
    features: { labels: 0, found: 0 },
    done: 0.5,
    named: null,
  });
});
