import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { type DreamWithFragments, dreamsTable } from "./dreams.ts";

const found = (title: string, done: readonly boolean[], languages: readonly string[]): DreamWithFragments =>
  ({
    dream: { title, brand: "personal", status: "idea", todos: done.map((done) => ({ done })) },
    fragments: [{ code_snippets: languages.map((language) => ({ language })) }],
  }) as unknown as DreamWithFragments;

test("a row has brand and status, done todos, and each language once", () => {
  const table = stripVTControlCharacters(
    dreamsTable([found("A bread club", [true, false, false], ["python", "sql", "python"])], 120),
  );
  expect(table).toMatch(/A bread club\s+personal · idea\s+1\/3\s+python sql\s+1/);
});

test.each([80, 100, 200])("no row is wider than a terminal of %i columns", (columns) => {
  const languages = Array.from({ length: 20 }, (_, index) => `language${index}`);
  const table = dreamsTable([found("Long ".repeat(40), [true], languages)], columns);
  for (const line of stripVTControlCharacters(table).split("\n")) {
    expect(line.length).toBeLessThanOrEqual(columns);
  }
});
