import { stripVTControlCharacters } from "node:util";
import type { Client, DreamKind } from "@dreamcatcher/client";
import { expect, test, vi } from "vitest";
import { type DreamWithFragments, dreamsOf, dreamsTable } from "./dreams.ts";

interface Parts {
  kind?: DreamKind;
  done?: readonly boolean[];
  decisions?: number;
  languages?: readonly string[];
}

const found = (title: string, { kind = "idea", done = [], decisions = 0, languages = [] }: Parts = {}) =>
  ({
    dream: {
      ...{ title, kind, status: "planned" },
      todos: done.map((done) => ({ done })),
      decisions: Array.from({ length: decisions }, (_, n) => ({ text: `Decision ${n}` })),
    },
    fragments: [{ code_snippets: languages.map((language) => ({ language })) }],
  }) as unknown as DreamWithFragments;

const printed = (...dreams: DreamWithFragments[]) => stripVTControlCharacters(dreamsTable(dreams, 120));

test("a row has kind, decisions, open todos, status, and each language once", () => {
  const languages = ["python", "sql", "python"];
  expect(printed(found("A bread club", { done: [true, false, false], decisions: 3, languages }))).toMatch(
    /A bread club\s+idea\s+3\s+2\s+planned\s+python sql/,
  );
  expect(printed(found("Bread", { done: [true] }))).toMatch(/Bread\s+idea\s+–\s+–\s+planned\s+–/);
});

test("questions and how-tos with nothing left to do are counted below, with how to list them", () => {
  const table = printed(
    found("A bread club"),
    found("Slack dough", { kind: "fix" }),
    found("What is rye?", { kind: "question" }),
    found("How to knead", { kind: "how_to", done: [true] }),
    found("How to ferment", { kind: "how_to", done: [true, false] }),
  );
  expect(table).toMatch(
    /A bread club.*Slack dough.*How to ferment.*Questions and how-tos folded away: 2; see kind=question,how_to/s,
  );
  expect(table).not.toMatch(/What is rye|How to knead/);
  expect(printed(found("A bread club"))).not.toContain("Questions");
});

test("ideas come first, then what else there is to do, then what is answered", async () => {
  const list = vi.fn(async function* ({ kind }: { kind: DreamKind[] }) {
    yield { title: kind.join(" ") };
  });
  const client = { dreams: { list, fragments: async function* () {} } } as unknown as Client;
  expect((await dreamsOf(client)).map(({ dream }) => dream.title)).toEqual([
    "idea",
    "fix writing",
    "question how_to",
  ]);
});

test.each([80, 100, 200])("no row is wider than a terminal of %i columns", (columns) => {
  const languages = Array.from({ length: 20 }, (_, index) => `language${index}`);
  const long = found("Long ".repeat(40), { kind: "writing", done: [false], languages });
  const table = dreamsTable([long, found("What is rye?", { kind: "question" })], columns);
  for (const line of stripVTControlCharacters(table).split("\n")) {
    expect(line.length).toBeLessThanOrEqual(columns);
  }
});
