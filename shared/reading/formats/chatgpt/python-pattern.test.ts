import { describe, expect, test } from "vitest";
import { isWhole, replaceMatches } from "./python-pattern.ts";

const replaced = (text: string, pattern: string, replacement: string, multiple = false) =>
  replaceMatches(text, { pattern, replacement, multiple }, { left: 30_000_000 });

const PLAN = "# Plan\n\n## Costs\nTen a month.\nMore.\n\n## Dates\nMay.\n";

describe("an edit by a pattern", () => {
  test.each([".*", "(?s).*", "[\\s\\S]*", "^.*$", "\\A.*\\Z", "(.|\\n)*", ".+"])(
    "means the whole: %s",
    (pattern) => {
      expect(isWhole(pattern)).toBe(true);
    },
  );

  test.each(["a.*", ".*\\n", "## .*", ".", "(.*)b"])("means a part: %s", (pattern) => {
    expect(isWhole(pattern)).toBe(false);
  });

  test.each([
    ["text", "before nine", "Water before nine.", "before eight", "Water before eight."],
    ["escaped text", "\\(a\\.b\\)", "x (a.b) y", "c", "x c y"],
    ["escapes of lines", "key\\.\\n", "key.\nend", "key!\n", "key!\nend"],
    ["text that only looks like one", "(a)", "(a) a", "b", "(b) a"],
    [
      "more lines",
      "## Costs.*?More\\.",
      PLAN,
      "## Costs\nNone.",
      PLAN.replace("Ten a month.\nMore.", "None."),
    ],
    ["a whole line", "^## Dates$", PLAN, "## Days", PLAN.replace("Dates", "Days")],
    ["words of any case", "(?i)TEN", PLAN, "Six", PLAN.replace("Ten", "Six")],
    ["the end", "\\Z", "a\n", "b", "a\nb"],
    ["letters beyond ASCII", "\\u00e9t\\é", "une été", "nuit", "une nuit"],
  ])("finds %s", (_, pattern, text, replacement, result) => {
    expect(replaced(text, pattern, replacement)).toBe(result);
  });

  test("replaces the first match, or all of them", () => {
    expect(replaced("a1 a2", "a\\d", "b")).toBe("b a2");
    expect(replaced("a1 a2", "a\\d", "b", true)).toBe("b b");
    expect(replaced("a.a", "a", "b", true)).toBe("b.b");
  });

  test("puts groups and escapes into the replacement as Python does", () => {
    expect(replaced("May 5", "(\\w+) (\\d+)", "\\2 \\1")).toBe("5 May");
    expect(replaced("May 5", "(?P<month>\\w+) \\d+", "\\g<month>:\\g<0>")).toBe("May:May 5");
    expect(replaced("a", "(a)", "\\1\\n\\t\\\\b $& $1 \\frac")).toBe("a\n\t\\b $& $1 \\frac");
    expect(replaced("ab", "(a)|(b)", "[\\1\\2]", true)).toBe("[a][b]");
    expect(replaced("a", "(a)", "\\9")).toBe("\\9");
  });

  test("looks ahead and behind without replacing what is there", () => {
    expect(replaced(PLAN, "## Costs.*?(?=\\n## |\\Z)", "## Costs\nNone.\n")).toBe(
      "# Plan\n\n## Costs\nNone.\n\n## Dates\nMay.\n",
    );
    expect(replaced("a1, b2", "(?<=b)(\\d)", "<\\1>")).toBe("a1, b<2>");
    expect(replaced("xaxa", "a(?=x|$)", "b", true)).toBe("xbxb");
    expect(replaced("(a)b(c)", "(\\()(a)(?=\\))", "\\1z")).toBe("(z)b(c)");
  });

  test.each([
    ["matches nowhere", "zebra"],
    ["is empty", ""],
    ["is no pattern", "(a"],
    ["refers back", "(a)\\1"],
    ["excludes", "a(?!b)"],
    ["is too long", "a".repeat(6000)],
    ["counts too far", "(?:.{0,500}){9}b"],
  ])("is not carried out where the pattern %s", (_, pattern) => {
    expect(replaced("aab", pattern, "x")).toBeUndefined();
  });

  test.each(["(a+)+$", "(a|a)*b", "(?:.{0,500}){1,2}b", "(?:(?:(?:.{0,30}){0,30}))b", "(.*)(.*)(.*)b"])(
    "ends soon, whatever the pattern is: %s",
    { timeout: 10_000 },
    (pattern) => {
      replaced("a".repeat(300_000), pattern, "x", true);
    },
  );

  test("stops where the budget is used up", () => {
    const budget = { left: 1000 };
    expect(
      replaceMatches("a1".repeat(400), { pattern: "a\\d", replacement: "b", multiple: true }, budget),
    ).toBeUndefined();
    expect(budget.left).toBeLessThan(0);
  });
});
