import { areOthers } from "@dreamcatcher/organizing/declared";
import type { Snippet } from "../analysis/snippets.ts";

const MIN_LINES = 3;
/** The number of lines of a file that are compared with another. */
const MAX_LINES = 100;

/** Compares snippets with the files so far by the lines they share. */
export class LineOverlap {
  private readonly known = new WeakMap<Snippet, { code: string; lines: Set<string> }>();

  /** The file of which a snippet repeats most lines; none where both have a path. */
  earlierVersionOf<File extends Snippet>(snippet: Snippet, files: readonly File[]): File | undefined {
    return files.findLast(
      (file) =>
        (file.path === null || snippet.path === null) &&
        this.isIn(file, snippet, 0.6) &&
        !(file.path === null && snippet.path === null && areOthers(snippet.code, file.code)),
    );
  }

  /** The nameless files that a later whole of them has nearly all lines of. */
  takenUpBy<File extends Snippet>(snippet: Snippet, files: readonly File[]): File[] {
    return files.filter((file) => file.path === null && this.isIn(file, snippet, 0.8));
  }

  /** Whether a file contains all lines of a snippet. */
  isQuoted(snippet: Snippet, files: readonly Snippet[]): boolean {
    return files.some((file) => this.isIn(snippet, file, 1));
  }

  /** Whether two snippets have that share of the shorter one's lines in common. */
  haveInCommon(a: Snippet, b: Snippet, share: number): boolean {
    return this.linesOf(a).size <= this.linesOf(b).size ? this.isIn(a, b, share) : this.isIn(b, a, share);
  }

  /** The share of a part's lines that a file has; none of a part that is too short to compare. */
  shareOf(part: Snippet, file: Snippet): number {
    const [few, many] = [this.linesOf(part), this.linesOf(file)];
    if (few.size < MIN_LINES) return 0;
    return [...few].filter((line) => many.has(line)).length / few.size;
  }

  /** Whether `whole` contains that share of `part`'s lines; false where `part` is too short to compare. */
  private isIn(part: Snippet, whole: Snippet, share: number): boolean {
    if (part.language !== whole.language) return false;
    const [few, many] = [this.linesOf(part), this.linesOf(whole)];
    if (few.size < MIN_LINES || few.size * share > many.size) return false;
    const sample = [...few].slice(0, MAX_LINES);
    let others = sample.length * (1 - share);
    return sample.every((line) => many.has(line) || --others >= 0);
  }

  /** The distinct lines with a letter or digit. */
  private linesOf(snippet: Snippet): Set<string> {
    const known = this.known.get(snippet);
    if (known?.code === snippet.code) return known.lines;
    const code = /^(?:css|scss|less)$/.test(snippet.language) ? withSelectors(snippet.code) : snippet.code;
    const lines = new Set(
      code
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => /[\p{L}\d]/u.test(line)),
    );
    this.known.set(snippet, { code: snippet.code, lines });
    return lines;
  }
}

/** A style sheet with each declaration beside its selector: most sheets declare the same. */
function withSelectors(code: string): string {
  let selector = "";
  return code
    .split("\n")
    .map((line) => {
      if (line.includes("{")) selector = line.trim().slice(0, 200);
      return `${selector} ${line}`;
    })
    .join("\n");
}
