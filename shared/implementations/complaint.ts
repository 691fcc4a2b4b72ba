import type { CommandReport } from "#shared/contracts/sandbox.ts";

/** The line by which Node, Python and most others name an error; what is before it says where it happened. */
const NAMED_ERROR = /^[ \t]*([A-Za-z_.]{0,80}(?:Error|Exception)(?: \[\w{1,40}\])?: .{1,200})/gmu;

/**
 * The first error that a command named in what it wrote, so that nobody has to read a report to know it. An assertion
 * comes after any other: it may only say that something else went wrong.
 */
export function complaintIn({
  stderr,
  stdout,
}: Pick<CommandReport, "stderr" | "stdout">): string | undefined {
  const errors = [stderr, stdout].flatMap((text) =>
    [...text.matchAll(NAMED_ERROR)].map(([, error = ""]) => error.trim()),
  );
  return errors.find((error) => !error.startsWith("AssertionError")) ?? errors[0];
}
