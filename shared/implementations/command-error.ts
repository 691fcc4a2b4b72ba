import type { CommandReport } from "@dreamcatcher/contracts/sandbox";

/** The line by which Node, Python and most others name an error; what is before it says where it happened. */
const NAMED_ERROR = /^[ \t]*([\w.]{0,80}(?:Error|Exception)(?: \[\w{1,40}\])?: .{1,200})/gmu;

/** A doctest that gave something else. */
const DOCTEST = /^Failed example:\n +(.{1,200})\nExpected:\n +(.{1,200})\nGot:\n +(.{1,200})/mu;

/** Python's `assert`, whose error has no words of its own. */
const BARE_ASSERT = /^ +(assert .{1,200})\n(?: *[~^]+\n)?AssertionError$/mu;

/**
 * The first error that a command named in what it wrote, so that nobody has to read a report to know it. An assertion
 * comes after any other: it may only say that something else went wrong.
 */
export function firstErrorIn({
  stderr,
  stdout,
}: Pick<CommandReport, "stderr" | "stdout">): string | undefined {
  const errors = [stderr, stdout].flatMap((text) =>
    [...text.matchAll(NAMED_ERROR)].map(([, error = ""]) => error.trim()),
  );
  return (
    errors.find((error) => !error.startsWith("AssertionError")) ??
    unmetAssertion(stderr) ??
    unmetAssertion(stdout) ??
    errors.find((error) => !error.endsWith("Traceback (most recent call last):"))
  );
}

/** What of a test in Python did not hold, in words. */
function unmetAssertion(text: string): string | undefined {
  const [, example, expected, got] = DOCTEST.exec(text) ?? [];
  if (example) return `${example} gave ${got}, not ${expected}`;
  const [, assertion] = BARE_ASSERT.exec(text) ?? [];
  return assertion && `${assertion} does not hold`;
}
