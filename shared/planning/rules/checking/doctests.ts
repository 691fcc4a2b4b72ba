import type { SourceFile } from "../assembling/assemble.ts";

/** The number of doctests in a module, and the reason why they cannot be run, if any. */
export function doctestsIn({ content, language }: SourceFile): { count: number; why: string | null } {
  if (language !== "python") return { count: 0, why: null };
  const examples = content
    .split(/^[ \t]*>>> /m)
    .slice(1)
    .filter((each) => !/#\s*doctest:\s*\+SKIP/.test(firstLine(each)));
  if (examples.length === 0) return { count: 0, why: null };
  const why = examples.some(isNondeterministic)
    ? "the output of its doctests varies"
    : examples.some(omitsOutput)
      ? "the expected output of its doctests is incomplete"
      : null;
  return { count: examples.length, why };
}

const firstLine = (text: string): string => text.split("\n", 1)[0] ?? "";

/**
 * The expected output of a doctest: the lines after its source, up to an empty line or the docstring's end.
 */
const expectedOutputOf = (example: string): string =>
  (example.split(/\n[ \t]*(?:\n|$|"""|''')/, 1)[0] ?? "")
    .split("\n")
    .slice(1)
    .filter((line) => !/^[ \t]*\.\.\.(?: |$)/.test(line))
    .join("\n");

const isNondeterministic = (example: string): boolean =>
  /\brandom\b|\bnow\(|\btoday\(|\btime\(|\buuid|\burlopen\b|\binput\(/.test(firstLine(example)) ||
  /\bat 0x[\da-f]+/i.test(expectedOutputOf(example));

/** Whether the expected output has dots in place of omitted lines, without the option ELLIPSIS. */
const omitsOutput = (example: string): boolean =>
  /\.\.\.|…/.test(expectedOutputOf(example)) && !/ELLIPSIS|Traceback \(/.test(example);
