import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyIndex, fill } from "../fixtures.ts";
import { type ParseOptions, parseQuery } from "../query/parse.ts";
import { type StoredTexts, snippetsOf } from "./index.ts";

const shown = (query: string, texts: Partial<StoredTexts>, options?: ParseOptions) =>
  snippetsOf(parseQuery(query, options), { fields: {}, messages: [], ...texts });
/** A text with what is highlighted in brackets. */
const marked = (query: string, text: string, options?: ParseOptions) =>
  shown(query, { fields: { summary: [text] } }, options).map((snippet) =>
    snippet.ranges.reduceRight(
      (all, [start, end]) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
      snippet.text,
    ),
  )[0];

test.each([
  ["tides", "The Tide, the TIDES", "The [Tide], the [TIDES]"],
  ["organize", "Organizing naïve café notes", "[Organizing] naïve café notes"],
  ["cafe", "Organizing naïve café notes", "Organizing naïve [café] notes"],
  [
    '"tide table"',
    "A table of tides: tide tables, tide  table",
    "A table of tides: [tide tables], [tide table]",
  ],
  ["fetch_tide", "await fetchTideTable(fetchTide)", "await [fetchTide]Table([fetchTide])"],
  ["email", "by e-mail", "by [e-mail]"],
  ["京タ", "東京タワーへ", "東[京タ]ワーへ"],
  ["東", "東京タワー", "[東]京タワー"],
  ["ー", "東京タワー", "東京タワ[ー]"],
  ["👍", "so 👍🏽 good", "so [👍]🏽 good"],
  ["-tide table", "tide table", "tide [table]"],
])("%s highlights in %j", (query, text, expected) => {
  expect(marked(query, text)).toBe(expected);
});

test("what is typed highlights the words that it may become", () => {
  expect(marked("organizi", "organizing, organs", { typing: true })).toBe("[organizing], [organs]");
  expect(marked("fetchTi", "fetchTideTable", { typing: true })).toBe("[fetchTideTable]");
});

describe("a long text", () => {
  const long = `${"Nothing is here. ".repeat(50)}The tide comes. ${"Still nothing. ".repeat(50)}The tide of the harbour comes. ${"More of it. ".repeat(50)}`;

  test("is cut between words around the most of the query", () => {
    const [snippet] = shown("tide harbour", { fields: { description: [long] } });
    expect(snippet?.text).toMatch(/^…\w.*The tide of the harbour comes\..*\w\.?…$/);
    expect(snippet?.text.length).toBeLessThanOrEqual(240);
    expect(long).toContain(snippet?.text.slice(1, -1));
    expect(snippet?.ranges).toHaveLength(2);
  });

  test("is cut at whole letters where it has no blanks", () => {
    const [snippet] = shown("東", { fields: { summary: [`${"𠮷".repeat(300)}東${"𠮷".repeat(300)}`] } });
    expect(snippet?.text).toMatch(/^…𠮷+東𠮷+…$/u);
  });
});

describe("of a hit", () => {
  const messages = ["tide", "harbour", "moon", "tide harbour"].map((text, message) => ({
    conversation_id: "talk",
    message,
    text,
    code: "moon()",
  }));

  test("at most three texts are shown, those with the most of the query first", () => {
    const snippets = shown("tide harbour moon", {
      fields: { title: ["Tide"], summary: ["Nothing"] },
      messages,
    });
    expect(snippets.map(({ text }) => text)).toEqual(["tide harbour", "moon()", "tide"]);
    expect(snippets[0]).toEqual({
      conversation_id: "talk",
      message: 3,
      text: "tide harbour",
      ranges: [
        [0, 4],
        [5, 12],
      ],
    });
  });

  test("the title is shown where nothing else is found", () => {
    const fields = { title: ["Tide table"], tags: ["tide"], todos: ["Read the tide"] };
    expect(shown("tide", { fields }).map((snippet) => "field" in snippet && snippet.field)).toEqual([
      "todos",
      "title",
      "tags",
    ]);
    expect(shown("nowhere", { fields })).toEqual([]);
    expect(shown("tag:tide", { fields })).toEqual([]);
  });

  test("only code is shown where only code is searched", () => {
    expect(shown("moon in:code", { fields: { title: ["moon"] }, messages }).map(({ text }) => text)).toEqual(
      Array(3).fill("moon()"),
    );
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    "tide",
    "tides ",
    "fetchTide",
    "東京",
    "𠮷",
    "e-mail",
    " ",
    "\n",
    "👍🏽",
    "x".repeat(300),
    "naïve",
    '"',
  ),
  fc.string({ unit: "binary", maxLength: 30 }),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

test("whatever an index finds is highlighted, in well-formed text", () => {
  fc.assert(
    fc.property(text, text, fc.boolean(), (stored, searched, typing) => {
      const query = parseQuery(searched.slice(0, 40), { typing });
      const snippets = snippetsOf(query, { fields: { summary: [stored] }, messages: [] });
      const index = fill(emptyIndex(), [{ id: "a", title: "", summary: stored }]);
      const isFound =
        query.clauses.length > 0 &&
        index.search({ ...query, filter: {}, excluded: {}, without: [] }, { limit: 1 }).hits.length > 0;
      if (isFound && !query.inCode) expect(snippets).toHaveLength(1);
      for (const { text: shownText, ranges } of snippets) {
        expect(shownText.length).toBeLessThanOrEqual(240);
        expect(shownText.isWellFormed()).toBe(true);
        let before = -1;
        for (const [start, end] of ranges) {
          expect(start).toBeGreaterThan(before);
          expect(end).toBeGreaterThan(start);
          expect(shownText.slice(start, end).isWellFormed()).toBe(true);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(shownText.length);
      }
    }),
    { numRuns: Number(process.env.SEARCHING_RUNS ?? 150) },
  );
});
