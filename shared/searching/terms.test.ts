import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_TERM, termsOf } from "./terms.ts";

const of = (text: string) => termsOf(text).map(({ term }) => term);

test.each([
  [
    "words without case and diacritics",
    "Café Ångström NAÏVE straße Łódź",
    ["cafe", "angstrom", "naiv", "strass", "lodz"],
  ],
  ["English words without endings", "organizing organized organizes", ["organ", "organ", "organ"]],
  ["possessives", "Noor's boats' sails", ["noor", "boat", "sail"]],
  ["shortened words, whole and by parts", "don't l'appli", ["don", "t", "dont", "l", "appli", "lappli"]],
  ["names of code, by parts and whole", "fetchTideTable", ["fetch", "tide", "tabl", "fetchtidet"]],
  [
    "acronyms in names",
    "HTTPServer parseURLs XMLHttpRequest",
    [
      ...["http", "server", "httpserver"],
      ...["pars", "url", "parseurl"],
      ...["xml", "http", "request", "xmlhttprequest"],
    ],
  ],
  ["snake case", "fetch_tide __init__", ["fetch", "tide", "fetchtid", "init"]],
  ["dotted names and paths", "a.b.c src/app.ts", ["a", "b", "c", "abc", "src", "app", "ts", "appt"]],
  ["words with hyphens", "e-mail UTF-8 utf8", ["e", "mail", "email", "utf", "8", "utf8", "utf8"]],
  ["languages with signs", "C++ C# c", ["c++", "c#", "c"]],
  ["numbers and versions", "1.2.3 v2 1,000 2026", ["1", "2", "3", "v2", "1", "000", "1000", "2026"]],
  ["pairs of letters, and the last alone", "東京タワー 山", ["東京", "京タ", "タワ", "ワー", "ー", "山"]],
  ["scripts side by side", "使用API接口", ["使用", "用", "api", "接口", "口"]],
  ["Thai, Korean", "ไทย 파일을", ["ไท", "ทย", "ย", "파일", "일을", "을"]],
  ["full-width and half-width letters", "ＡＢＣ ｶﾞｽ", ["abc", "ガス", "ス"]],
  ["letters beyond the first plane", "𠮷野家", ["𠮷野", "野家", "家"]],
  ["emoji", "👍🏽 done 🇳🇱", ["👍", "done", "🇳🇱"]],
  ["signs that fold into others", "⑴ ½ ﷺ", ["1", "1⁄2".replace("⁄", ""), "صلىاللهعليهوسلم"]],
  ["nothing", " — … * ^ : \" ' ", []],
])("reads %s", (_, text, terms) => {
  expect(of(text)).toEqual(terms);
});

test("names the place of each term", () => {
  const text = "A fetchTable, 東京タ!";
  expect(termsOf(text).map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual([
    ["A", "part"],
    ["fetch", "part"],
    ["Table", "part"],
    ["fetchTable", "whole"],
    ["東京", "part"],
    ["京タ", "part"],
    ["タ", "last"],
  ]);
});

test("cuts words that nobody types", () => {
  expect(of("x".repeat(1_000_000))).toEqual(["x".repeat(MAX_TERM)]);
  expect(of("aB".repeat(500_000))).toHaveLength(1);
});

test("reads texts of megabytes", () => {
  expect(of("fetchTide 東京 ".repeat(100_000)).length).toBe(100_000 * 5);
  expect(of("a.".repeat(500_000)).length).toBeGreaterThan(0);
  expect(of("_".repeat(1_000_000))).toEqual([]);
});

test("terms are apart from what separates them in an index, and lie in the text", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 0x2ffff }), { maxLength: 60 }), (codes) => {
      const text = String.fromCodePoint(...codes);
      for (const { term, start, end } of termsOf(text)) {
        const isApart = /^[^\s"¶]+$/.test(term) && /^[a-z0-9+#]*$/.test(term.replace(/[^\x00-\x7f]/g, ""));
        const isInText = start < end && (!text.isWellFormed() || text.slice(start, end).isWellFormed());
        if (!isApart || !isInText) expect.fail(`${JSON.stringify(term)} at ${start} to ${end}`);
      }
    }),
    { numRuns: Number(process.env.SEARCHING_RUNS ?? 300) },
  );
});
