import type { CommandReport } from "@dreamcatcher/contracts/sandbox";

/** The line with an error's name and message, as Node, Python and most others print it. */
const NAMED_ERROR = /^[ \t]*([\w.]{0,80}(?:Error|Exception)(?: \[\w{1,40}\])?: .{1,200})/gmu;

/** A failed doctest. */
const DOCTEST = /^Failed example:\n +(.{1,200})\nExpected:\n +(.{1,200})\nGot:\n +(.{1,200})/mu;

/** A failed `assert` of Python, whose error has no message. */
const BARE_ASSERT = /^ +(assert .{1,200})\n(?: *[~^]+\n)?AssertionError$/mu;

/**
 * The first error in a command's output, so that the owner need not read the report. An assertion comes after
 * any other error, which may be its cause.
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

/** Describes the failed assertion of a Python test. */
function unmetAssertion(text: string): string | undefined {
  const [, example, expected, got] = DOCTEST.exec(text) ?? [];
  if (example) return `${example} returned ${got}, not ${expected}`;
  const [, assertion] = BARE_ASSERT.exec(text) ?? [];
  return assertion && `${assertion} does not hold`;
}
