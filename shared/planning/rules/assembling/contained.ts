import { distinctLines } from "@dreamcatcher/organizing/declared";

interface Piece {
  language: string;
  code: string;
}

/**
 * Tells whether a file has all that a piece of code shows: the pieces that an answer explains one by one
 * before it shows the whole, and what it quotes of it.
 */
export function containedIn(files: readonly Piece[]): (piece: Piece) => boolean {
  const known = files.map((file) => ({ file, lines: distinctLines(file.code) }));
  return (piece) => {
    const own = distinctLines(piece.code);
    return known.some(
      ({ file, lines }) =>
        file !== piece &&
        file.language === piece.language &&
        own.size < lines.size &&
        [...own].every((line) => lines.has(line)),
    );
  };
}
