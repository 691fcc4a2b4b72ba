import type { CodeSnippet } from "@dreamcatcher/contracts/fragment";

/** A snippet with the index of its turn. */
export interface Snippet extends CodeSnippet {
  turn: number;
}

/** A snippet with what its versions are compared by. */
export interface Version {
  snippet: Snippet;
  lines: Set<string>;
  /** Whether it is a whole file as the conversation left it, and not a block in a message. */
  isFile: boolean;
  /** The name that a nameless program is told to have, by its answer or that of the version before it. */
  told: string | null;
  /** Whether it shows less than half of what an earlier version of its file has. */
  isPart: boolean;
}

/** A snippet as a version, by its turn. */
export const versionOf = (
  snippet: CodeSnippet,
  turn: number,
  { isFile = false, told = null }: Partial<Pick<Version, "isFile" | "told">> = {},
): Version => ({
  snippet: { ...snippet, turn },
  lines: snippet.language === "diff" ? addedLinesOf(snippet.code) : linesOf(snippet.code),
  isFile,
  told,
  isPart: false,
});

/** The name that a version has or is told to have. */
export const nameOf = ({ snippet, told }: Version): string | undefined =>
  snippet.filename ?? told ?? undefined;

/** The trimmed lines with a letter or digit; brackets alone stand in any code. */
export function linesOf(code: string): Set<string> {
  const lines = code.split("\n").map((line) => line.trim());
  return new Set(lines.filter((line) => /[\p{L}\p{N}]/u.test(line)));
}

/** The lines that a change of a file adds. */
const addedLinesOf = (diff: string): Set<string> =>
  linesOf(
    diff
      .split("\n")
      .flatMap((line) => (line.startsWith("+") ? line.slice(1) : []))
      .join("\n"),
  );

/** Whether nearly all lines of code stand in other code. */
export const isAmong = (lines: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  lines.size > 0 && [...lines].filter((line) => others.has(line)).length >= lines.size * 0.8;

/** Bounds the comparison: the keys of a snippet. */
const MAX_KEYS = 400;

/** The lines of a version to find it by; of one or two lines also their words. */
export function* keysOf(lines: Set<string>): Generator<string> {
  let count = 0;
  for (const line of lines) {
    if (line.length < 4) continue;
    yield line;
    if (++count >= MAX_KEYS) return;
  }
  if (count <= 2)
    for (const line of lines)
      yield* line
        .match(/[\w.-]{4,40}/g)
        ?.slice(0, 8)
        .map((word) => `word ${word}`) ?? [];
}
