import { contentWords, stem } from "@dreamcatcher/text/words";
import type { SourceFile } from "../assembling/assemble.ts";

const MAX_CHARACTERS = 60_000;

/** The words of a file: of its path, names, strings and comments. */
export interface FileWords {
  file: SourceFile;
  words: ReadonlySet<string>;
}

export const wordsOfFiles = (files: readonly SourceFile[]): FileWords[] =>
  files.slice(0, 100).map((file) => ({ file, words: wordsIn(`${file.path}\n${file.content}`) }));

/** The stems of words and of the parts of names: `highTide` is "high" and "tide". */
const wordsIn = (code: string): ReadonlySet<string> =>
  new Set(
    (code.slice(0, MAX_CHARACTERS).match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\d+|\p{Lo}+/gu) ?? []).map(
      (word) => stem(word.toLowerCase()),
    ),
  );

/** The share of what a text says that the words of its file repeat, and that file. */
export function coverageOf(
  text: string,
  files: readonly FileWords[],
): { file: SourceFile; share: number } | null {
  const wanted = [...new Set(contentWords(text).map(stem))];
  if (wanted.length === 0) return null;
  const [best] = files
    .map(({ file, words }) => ({
      file,
      share: wanted.filter((word) => words.has(word)).length / wanted.length,
    }))
    .sort((a, b) => b.share - a.share);
  return best && best.share > 0 ? best : null;
}

const MIN_SHOWN = 3;

/** The file that has all words of a text that says enough; null where none has. */
export function shownIn(text: string, files: readonly FileWords[]): SourceFile | null {
  const found = coverageOf(text, files);
  const isTelling = new Set(contentWords(text).map(stem)).size >= MIN_SHOWN;
  return found && isTelling && found.share === 1 ? found.file : null;
}
