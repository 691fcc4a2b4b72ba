import { expect, test } from "vitest";
import { dreamWith, now } from "../fixtures.ts";
import { rules } from "./index.ts";

const intentOf = async (title: string, code?: readonly [language: string, code: string]) => {
  const dream = dreamWith(code ? [{ code_snippets: [{ language: code[0], code: code[1] }] }] : [], { title });
  return (await rules.plan(dream, { now })).intent;
};

test.each([
  ["A web app for tide tables", "web_app", "javascript"],
  ["A REST API in Django for tide tables", "api", "python"],
  ["A command line tool in TypeScript for tides", "cli", "typescript"],
  ["A Python library for tides", "library", "python"],
  ["Scraping tide data sets every night", "data_job", "python"],
  ["A newsletter about tides", "document", "javascript"],
])("%s: %s in %s", async (title, kind, language) => {
  expect(await intentOf(title)).toMatchObject({ kind, language, evidence: expect.arrayContaining([title]) });
});

test("code says more than words, and is named as evidence", async () => {
  const { kind, language, evidence } = await intentOf("Tides", ["python", "import sys\n\nprint(sys.argv)\n"]);
  expect({ kind, language }).toEqual({ kind: "cli", language: "python" });
  expect(evidence.join()).toContain("sys.argv");
});

test("a dream that says nothing of what it is to be is a text, with little confidence", async () => {
  expect(await intentOf("Tides")).toMatchObject({ kind: "document", confidence: 0.2, evidence: [] });
});
