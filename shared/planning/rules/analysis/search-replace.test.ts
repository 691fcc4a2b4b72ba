import { expect, test } from "vitest";
import { shownBy } from "./search-replace.ts";

const change = (old: string, next: string) => `<<<<<<< SEARCH\n${old}=======\n${next}>>>>>>> REPLACE\n`;

test("changes are a diff, one after another", () => {
  const code = `${change("let low = 1;\n", "let low = 2;\n")}\n${change("rise();\n", "rise(low);\nfall();\n")}`;
  const { code: diff, isDiff } = shownBy(code);
  expect(isDiff).toBe(true);
  expect(diff.split("\n").filter((line) => /^[-+]/.test(line))).toEqual([
    "-let low = 1;",
    "+let low = 2;",
    "-rise();",
    "+rise(low);",
    "+fall();",
  ]);
});

test("a change of nothing is the file that it makes", () => {
  expect(shownBy(change("", "rise();\nfall();\n"))).toEqual({ code: "rise();\nfall();", isDiff: false });
});

test("other code is as it is, also where a change is not closed", () => {
  for (const code of ["rise();\n", "<<<<<<< SEARCH\nrise();\n", "Tide\n=======\nrise\n"])
    expect(shownBy(code)).toEqual({ code, isDiff: false });
});
