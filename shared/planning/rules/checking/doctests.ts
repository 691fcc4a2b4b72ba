import type { SourceFile } from "../assembling/assemble.ts";

/** The examples in the docstrings of a module that Python can run: how many, or why they are not. */
export function doctestsIn({ content, language }: SourceFile): { count: number; why: string | null } {
  if (language !== "python") return { count: 0, why: null };
  const examples = content
    .split(/^[ \t]*>>> /m)
    .slice(1)
    .filter((each) => !/#\s*doctest:\s*\+SKIP/.test(firstLine(each)));
  if (examples.length === 0) return { count: 0, why: null };
  const why = examples.some(isNondeterministic)
    ? "its doctests give something else each time"
    : examples.some(omitsOutput)
      ? "its doctests leave something out"
      : null;
  return { count: examples.length, why };
}

const firstLine = (text: string): string => text.split("\n", 1)[0] ?? "";

/**
 * What an example says that it gives: the lines up to an empty one or the end of the text, without those it
 * is typed on.
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

/**
 * Dots stand for what is left out where the example does not tell Python so, or Python would not skip them.
 */
const omitsOutput = (example: string): boolean =>
  /\.\.\.|…/.test(expectedOutputOf(example)) && !/ELLIPSIS|Traceback \(/.test(example);
