import { expect, test } from "vitest";
import { firstErrorIn } from "./command-error.ts";

const errorFrom = (stdout: string, stderr = "") => firstErrorIn({ stdout, stderr });

test.each([
  [
    "Node's test runner",
    "✖ adds (1.1ms)\nℹ fail 1\n\n✖ failing tests:\n\ntest at a.test.mjs:2:1\n✖ adds (1.1ms)\n" +
      "  AssertionError [ERR_ASSERTION]: 2 == 3\n      at TestContext\n",
    "AssertionError [ERR_ASSERTION]: 2 == 3",
  ],
  [
    "Python",
    'Traceback (most recent call last):\n  File "t.py", line 4, in test_b\n' +
      "ModuleNotFoundError: No module named 'nope'\nAssertionError: 1 != 2\n",
    "ModuleNotFoundError: No module named 'nope'",
  ],
  [
    "SQLite",
    'Traceback (most recent call last):\n  File "t.py", line 4, in test_b\n' +
      "sqlite3.OperationalError: no such table: loan\n",
    "sqlite3.OperationalError: no such table: loan",
  ],
])("the first error in the output of %s", (_, output, error) => {
  expect(errorFrom(output)).toBe(error);
});

test("stderr comes before stdout", () => {
  expect(errorFrom("TypeError: printed\n", "RangeError: written\n")).toBe("RangeError: written");
});

test("an error inside an assertion's message comes before the assertion", () => {
  const quoted =
    "  AssertionError [ERR_ASSERTION]: /project/a.js:2\n\n  SyntaxError: Unexpected end of input\n";
  expect(errorFrom(quoted)).toBe("SyntaxError: Unexpected end of input");
});

test.each([
  [
    "a doctest",
    'AssertionError: 1 != 0 : ****\nFile "/project/src/roman.py", line 3, in src.roman.roman\n' +
      "Failed example:\n    roman(4)\nExpected:\n    'IV'\nGot:\n    'IIII'\n",
    "roman(4) returned 'IIII', not 'IV'",
  ],
  [
    "a bare assert",
    'AssertionError: 1 != 0 : Traceback (most recent call last):\n  File "t.py", line 5, in test_slug\n' +
      '    assert slug("A b") == "a-b"\n           ^^^^^^^^^^^^^^^^^^^^\nAssertionError\n',
    'assert slug("A b") == "a-b" does not hold',
  ],
])("the failed assertion of %s is described", (_, output, unmetAssertion) => {
  expect(errorFrom("", output)).toBe(unmetAssertion);
});

test("a long error is not cut within a character", () => {
  for (const moved of ["", "x"])
    expect(errorFrom(`TypeError: ${moved}${"😀".repeat(300)}`)).toSatisfy((text: string) =>
      text.isWellFormed(),
    );
});

test("output without an error has none", () => {
  expect(errorFrom("3 errors found\nno Error here\n")).toBeUndefined();
});

test("long lines take linear time", () => {
  expect(errorFrom("A".repeat(1_000_000))).toBeUndefined();
  expect(errorFrom("Error".repeat(200_000))).toBeUndefined();
});
