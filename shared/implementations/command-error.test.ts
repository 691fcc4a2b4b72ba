import { expect, test } from "vitest";
import { firstErrorIn } from "./command-error.ts";

const written = (stdout: string, stderr = "") => firstErrorIn({ stdout, stderr });

test.each([
  [
    "Node's test runner",
    "✖ adds (1.1ms)\nℹ fail 1\n\n✖ failing tests:\n\ntest at a.test.mjs:2:1\n✖ adds (1.1ms)\n  AssertionError [ERR_ASSERTION]: 2 == 3\n      at TestContext\n",
    "AssertionError [ERR_ASSERTION]: 2 == 3",
  ],
  [
    "Python",
    "Traceback (most recent call last):\n  File \"t.py\", line 4, in test_b\nModuleNotFoundError: No module named 'nope'\nAssertionError: 1 != 2\n",
    "ModuleNotFoundError: No module named 'nope'",
  ],
  [
    "SQLite",
    'Traceback (most recent call last):\n  File "t.py", line 4, in test_b\nsqlite3.OperationalError: no such table: loan\n',
    "sqlite3.OperationalError: no such table: loan",
  ],
])("the first error that %s names", (_, output, error) => {
  expect(written(output)).toBe(error);
});

test("what is written as an error comes before what is printed", () => {
  expect(written("TypeError: printed\n", "RangeError: written\n")).toBe("RangeError: written");
});

test("what an assertion quotes is named before the assertion", () => {
  const quoted =
    "  AssertionError [ERR_ASSERTION]: /project/a.js:2\n\n  SyntaxError: Unexpected end of input\n";
  expect(written(quoted)).toBe("SyntaxError: Unexpected end of input");
});

test.each([
  [
    "a doctest",
    "AssertionError: 1 != 0 : ****\nFile \"/project/src/roman.py\", line 3, in src.roman.roman\nFailed example:\n    roman(4)\nExpected:\n    'IV'\nGot:\n    'IIII'\n",
    "roman(4) gave 'IIII', not 'IV'",
  ],
  [
    "a bare assert",
    'AssertionError: 1 != 0 : Traceback (most recent call last):\n  File "t.py", line 5, in test_slug\n    assert slug("A b") == "a-b"\n           ^^^^^^^^^^^^^^^^^^^^\nAssertionError\n',
    'assert slug("A b") == "a-b" does not hold',
  ],
])("what of %s did not hold is told in words", (_, output, unmetAssertion) => {
  expect(written("", output)).toBe(unmetAssertion);
});

test("a long error is not cut within a character", () => {
  for (const moved of ["", "x"])
    expect(written(`TypeError: ${moved}${"😀".repeat(300)}`)).toSatisfy((text: string) =>
      text.isWellFormed(),
    );
});

test("a command that names none has none", () => {
  expect(written("3 errors found\nno Error here\n")).toBeUndefined();
});

test("the longest line takes no longer than it is", () => {
  expect(written("A".repeat(1_000_000))).toBeUndefined();
  expect(written("Error".repeat(200_000))).toBeUndefined();
});
