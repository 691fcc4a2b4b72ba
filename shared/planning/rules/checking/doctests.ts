import { clip } from "@dreamcatcher/text/clip";
import type { SourceFile } from "../assembling/assemble.ts";

/** The doctests of a module: how many, the first one, and the reason why they cannot be run, if any. */
export interface Doctests {
  count: number;
  first: string | null;
  why: string | null;
}

const NO_DOCTESTS: Doctests = { count: 0, first: null, why: null };

/** The doctests of a module. */
export function doctestsIn({ content, language }: SourceFile): Doctests {
  if (language !== "python") return NO_DOCTESTS;
  const examples = examplesIn(content);
  const [first] = examples;
  if (first === undefined) return NO_DOCTESTS;
  return {
    count: examples.length,
    first: clip(`>>> ${firstLine(first)}\n${expectedOutputOf(first).trim()}`, 500),
    why: whyNotTried(content),
  };
}

const examplesIn = (text: string): string[] =>
  text
    .split(/^[ \t]*>>> /m)
    .slice(1)
    .filter((each) => !/#\s*doctest:\s*\+SKIP/.test(firstLine(each)));

/** Why doctests, or input at Python's prompt, cannot be tried; null where they can. */
export function whyNotTried(text: string): string | null {
  const examples = examplesIn(text);
  return examples.some(isNondeterministic) ? "the output of its doctests varies" : null;
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
