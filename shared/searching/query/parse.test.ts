import { DreamKind, DreamStatus } from "@dreamcatcher/contracts/dream";
import fc from "fast-check";
import { expect, test } from "vitest";
import { KINDS, STATUSES } from "./filters.ts";
import { parseQuery } from "./parse.ts";

const wordsOf = (text: string) => parseQuery(text).clauses.map((clause) => clause.text);
const day = (text: string) => Date.parse(`${text}T00:00:00.000Z`);

test("reads words, phrases and what is not wanted", () => {
  const { clauses, without } = parseQuery(`tide "spring tide" -storm -"north sea"`);
  expect(clauses.map(({ text, isPhrase }) => [text, isPhrase])).toEqual([
    ["tide", false],
    ["spring tide", true],
  ]);
  expect(without.map(({ text, isPhrase }) => [text, isPhrase])).toEqual([
    ["storm", false],
    ["north sea", true],
  ]);
});

test("reads filters, with quotes where values have blanks", () => {
  const { filter, excluded, inCode, clauses, invalid } = parseQuery(
    `kind:how-to Status:PLANNED tag:"tide table" tag:sea brand:personal source:chatgpt -tag:storm -kind:fix
    from:2026-03 to:2026-03-06 is:open-todo has:code in:code table`,
  );
  expect(filter).toEqual({
    kinds: ["how_to"],
    statuses: ["planned"],
    tags: ["tide table", "sea"],
    brands: ["personal"],
    sources: ["chatgpt"],
    from: day("2026-03-01"),
    to: day("2026-03-07") - 1,
    openTodo: true,
    hasCode: true,
  });
  expect(excluded).toEqual({ tags: ["storm"], kinds: ["fix"] });
  expect(inCode).toBe(true);
  expect(clauses.map(({ text }) => text)).toEqual(["table"]);
  expect(invalid).toEqual([]);
});

test.each([
  ["is:open-todo", { openTodo: true }],
  ["-is:open-todo", { openTodo: false }],
  ["-has:code", { hasCode: false }],
  ["from:2024 from:2025", { from: day("2025-01-01") }],
  ["to:2024-02", { to: day("2024-03-01") - 1 }],
  ["from:2026-03-06T10:00:00+01:00", { from: Date.parse("2026-03-06T09:00:00Z") }],
])("%s filters by %j", (text, filter) => {
  expect(parseQuery(text)).toMatchObject({ filter, clauses: [], invalid: [] });
});

test.each([
  ["from:yesterday", "from", "yesterday"],
  ["to:2026-02-30", "to", "2026-02-30"],
  ["from:2026-13", "from", "2026-13"],
  ["-from:2026", "from", "2026"],
  ["kind:poem", "kind", "poem"],
  ["status:done", "status", "done"],
  ["is:open", "is", "open"],
  ["has:pictures", "has", "pictures"],
  ["in:title", "in", "title"],
  ["-in:code", "in", "code"],
])("tells that %s means nothing", (text, filter, value) => {
  const { invalid, clauses, inCode } = parseQuery(text);
  expect(invalid).toEqual([{ filter, value, message: expect.stringMatching(/^(?:must be|cannot)/) }]);
  expect(clauses).toEqual([]);
  expect(inCode).toBe(false);
});

test.each([
  ["OR* AND NOT^ NEAR(", ["OR*", "NOT^", "NEAR("]],
  ["foo:bar http://tides.org", ["foo:bar", "http://tides.org"]],
  ['tide "spring ti', ["tide", "spring ti"]],
  ['say "" “neap tide”', ["say", "neap tide"]],
  ["* ^ : - --", []],
  ["tag: sea", ["tag:", "sea"]],
  ["well-known", ["well-known"]],
])("takes %s for words", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ["how do i find the tide table?", ["find", "tide", "table?"]],
  ["to be or not", ["not"]],
  ["what is it", ["what", "is", "it"]],
  ["wie kann ich einen Kalender bauen", ["Kalender", "bauen"]],
])("leaves out the words that hold %s together", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test("takes the last word for the beginning of one while somebody types", () => {
  const sequences = (text: string) => parseQuery(text, { typing: true }).clauses.at(-1)?.sequences;
  expect(sequences("tide tabl")).toEqual([{ terms: ["tabl"], prefix: true }]);
  // A word whose stem is shorter than what is typed of it.
  expect(sequences("organizi")).toContainEqual({ terms: ["organ"], prefix: false });
  expect(sequences("running")).toContainEqual({ terms: ["run"], prefix: false });
  expect(sequences("tables ")).toEqual([{ terms: ["tabl"], prefix: false }]);
  expect(sequences('"tide tables"')).toEqual([{ terms: ["tide", "tabl"], prefix: false }]);
  expect(parseQuery("tide -tabl", { typing: true }).without[0]?.sequences[0].prefix).toBe(false);
});

test("finds a word of several parts by all of them in one", () => {
  expect(parseQuery("e-mail").clauses[0]?.sequences).toEqual([
    { terms: ["e", "mail"], prefix: false },
    { terms: ["email"], prefix: false },
  ]);
});

test("finds a letter of a run by the pair that it begins", () => {
  expect(parseQuery("東").clauses[0]?.sequences).toEqual([{ terms: ["東"], prefix: true }]);
  expect(parseQuery("東京タ").clauses[0]?.sequences).toEqual([{ terms: ["東京", "京タ"], prefix: false }]);
});

test("kinds and statuses are those of the contracts", () => {
  expect(KINDS).toEqual(DreamKind.options);
  expect(STATUSES).toEqual(DreamStatus.options);
});

test("is bounded", () => {
  expect(parseQuery("x ".repeat(1_000_000)).clauses.length).toBe(32);
  expect(parseQuery('"'.repeat(100_000)).clauses).toEqual([]);
});

test("never throws", () => {
  const piece = fc.oneof(
    fc.array(fc.nat({ max: 0x2ffff }), { maxLength: 6 }).map((codes) => String.fromCodePoint(...codes)),
    fc.constantFrom("-", '"', "tag:", "from:", "in:code", "東", "e-mail", " ", "*", ":"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, typing) => {
      const { clauses } = parseQuery(pieces.join(""), { typing });
      const isEmpty = clauses.some(({ sequences }) =>
        sequences.some(({ terms }) => terms.includes("") || terms.length === 0),
      );
      expect(isEmpty).toBe(false);
    }),
    { numRuns: Number(process.env.SEARCHING_RUNS ?? 200) },
  );
});

test("a sentence without blanks is searched by its pairs of letters, a word as it stands", () => {
  expect(wordsOf("潮汐表")).toEqual(["潮汐表"]);
  expect(wordsOf('"每周更新潮汐表"')).toEqual(["每周更新潮汐表"]);
  expect(wordsOf("用Python更新潮汐表")).toEqual(["用", "Python", "更新", "新潮", "潮汐", "汐表"]);
  expect(wordsOf("조석표를갱신해")).toEqual(["조석", "석표", "표를", "를갱", "갱신", "신해"]);
});

test("options of a command are no exclusions", () => {
  const { clauses, without } = parseQuery("git commit --amend -m message -draft");
  expect(clauses.map(({ text }) => text)).toEqual(["git", "commit", "--amend", "-m", "message"]);
  expect(without.map(({ text }) => text)).toEqual(["draft"]);
});

test("what is unwanted is unwanted as it stands, with what looks like the name of a filter", () => {
  const { without } = parseQuery("tide -harbour:north");
  expect(without.map(({ text, sequences }) => [text, sequences[0].terms])).toEqual([
    ["harbour:north", ["harbour", "north"]],
  ]);
});
