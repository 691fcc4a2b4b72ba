import type { Snippet } from "../analysis/snippets.ts";

const MIN_LINES = 3;
/** Of a file that is looked for in another only so many lines are compared. */
const MAX_LINES = 100;

/** Finds, among the files so far, the one that a piece shows again. */
export class LineOverlap {
  private readonly known = new WeakMap<Snippet, { code: string; lines: Set<string> }>();

  /** The file that the piece is a later version of: most of its lines are in the piece, and two names are two files. */
  earlierVersionOf<File extends Snippet>(piece: Snippet, files: readonly File[]): File | undefined {
    return files.findLast(
      (file) => (file.path === null || piece.path === null) && this.isIn(file, piece, 0.6),
    );
  }

  /** Whether a file has all that the piece says: it was only quoted. */
  isQuoted(piece: Snippet, files: readonly Snippet[]): boolean {
    return files.some((file) => this.isIn(piece, file, 1));
  }

  /** Whether that share of one is in the other; no where there is too little to tell. */
  private isIn(part: Snippet, whole: Snippet, share: number): boolean {
    if (part.language !== whole.language) return false;
    const [few, many] = [this.linesOf(part), this.linesOf(whole)];
    if (few.size < MIN_LINES || few.size * share > many.size) return false;
    const sample = [...few].slice(0, MAX_LINES);
    let others = sample.length * (1 - share);
    return sample.every((line) => many.has(line) || --others >= 0);
  }

  /** Lines that say something, each once. */
  private linesOf(snippet: Snippet): Set<string> {
    const known = this.known.get(snippet);
    if (known?.code === snippet.code) return known.lines;
    const lines = new Set(
      snippet.code
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => /[\p{L}\d]/u.test(line)),
    );
    this.known.set(snippet, { code: snippet.code, lines });
    return lines;
  }
}
