import { contentWords, stem } from "@dreamcatcher/text/words";
import type { SourceFile } from "../assembling/assemble.ts";

/** Of a longer file the beginning is read. */
const MAX_CHARACTERS = 60_000;
const MAX_FILES = 100;

/** The words of a file: of its path, names, strings and comments. */
export interface FileWords {
  file: SourceFile;
  words: ReadonlySet<string>;
}

/** The words of each of the first files. */
export const wordsOfFiles = (files: readonly SourceFile[]): FileWords[] =>
  files.slice(0, MAX_FILES).map((file) => ({ file, words: wordsIn(`${file.path}\n${file.content}`) }));

/** The stems of words and of the parts of names: `highTide` is "high" and "tide". */
const wordsIn = (code: string): ReadonlySet<string> =>
  new Set(
    (code.slice(0, MAX_CHARACTERS).match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\d+|\p{Lo}+/gu) ?? []).map(
      (word) => stem(word.toLowerCase()),
    ),
  );

/** The stems of what a text says, each once; none where it says nothing. */
const stemsOf = (text: string): string[] => [...new Set(contentWords(text).map(stem))];

/** The share of what a text says that the words of its file repeat, and that file. */
export function coverageOf(
  text: string,
  files: readonly FileWords[],
): { file: SourceFile; share: number } | null {
  const wanted = stemsOf(text);
  if (wanted.length === 0) return null;
  const [best] = files
    .map(({ file, words }) => ({
      file,
      share: wanted.filter((word) => words.has(word)).length / wanted.length,
    }))
    .sort((a, b) => b.share - a.share);
  return best && best.share > 0 ? best : null;
}

/** Of fewer words, a file has all by chance. */
const MIN_SHOWN = 3;

/** The file that has all words of a text that says enough; null where none has. */
export function shownIn(text: string, files: readonly FileWords[]): SourceFile | null {
  const found = coverageOf(text, files);
  const isTelling = stemsOf(text).length >= MIN_SHOWN;
  return found && isTelling && found.share === 1 ? found.file : null;
}

/** What code says of itself where it only pretends. */
const STUB = /not (?:yet )?implemented|unimplemented|NotImplementedError|todo!\(\)/i;
/** So many lines above it name what it stands for. */
const ABOVE = 12;
const MAX_STUBS = 50;
const MIN_STUBBED = 2;

/** The file of which a part with at least half of a text's words says that it is not implemented. */
export function stubOf(text: string, files: readonly SourceFile[]): SourceFile | null {
  const wanted = stemsOf(text);
  const isStub = ({ content }: SourceFile): boolean => {
    const lines = content.slice(0, MAX_CHARACTERS).split("\n");
    const stubs = lines.flatMap((line, at) => (STUB.test(line) ? [at] : [])).slice(0, MAX_STUBS);
    return stubs.some((at) => {
      const words = wordsIn(lines.slice(Math.max(0, at - ABOVE), at + 2).join("\n"));
      const shared = wanted.filter((word) => words.has(word)).length;
      return shared >= Math.max(MIN_STUBBED, wanted.length / 2);
    });
  };
  return files.find(isStub) ?? null;
}
