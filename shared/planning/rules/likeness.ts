import type { Snippet } from "./snippets.ts";

const MOST_LINES = 400;
const LEAST_LINES = 3;

/** Lines that say something, each once. Compared are only so many: longer files are told apart by their beginnings. */
function linesOf(code: string): Set<string> {
  const lines = code
    .slice(0, 40_000)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\d].*[\p{L}\d]/u.test(line));
  return new Set(lines.slice(0, MOST_LINES));
}

/** Finds, among the files so far, the one that a piece shows again. */
export class Likeness {
  private readonly lines = new WeakMap<Snippet, { code: string; lines: Set<string> }>();

  /** The file that the piece is a later version of: most of its lines are in the piece, and two names are two files. */
  earlierOf<File extends Snippet>(piece: Snippet, files: readonly File[]): File | undefined {
    return files.findLast(
      (file) => (file.path === null || piece.path === null) && this.share(file, piece) >= 0.6,
    );
  }

  /** Whether a file has all that the piece says: it was only quoted. */
  isQuoted(piece: Snippet, files: readonly Snippet[]): boolean {
    return files.some((file) => this.share(piece, file) === 1);
  }

  /** How much of one is in the other, 0 where there is too little to tell. */
  private share(part: Snippet, whole: Snippet): number {
    if (part.language !== whole.language) return 0;
    const [few, many] = [this.of(part), this.of(whole)];
    if (few.size < LEAST_LINES) return 0;
    let shared = 0;
    for (const line of few) if (many.has(line)) shared += 1;
    return shared / few.size;
  }

  private of(snippet: Snippet): Set<string> {
    const known = this.lines.get(snippet);
    if (known?.code === snippet.code) return known.lines;
    const lines = linesOf(snippet.code);
    this.lines.set(snippet, { code: snippet.code, lines });
    return lines;
  }
}
