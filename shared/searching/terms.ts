import { stemmer } from "stemmer";
import { foldWord } from "./fold.ts";

/** A term with the place of what it is made of, in UTF-16 units of the text. */
export interface Term {
  term: string;
  start: number;
  end: number;
  /**
   * `part`: a word, or a part of one (`tide` of `fetchTideTable`), in the order of the text. `whole`: all
   * parts of the word before it in one (`fetchtidetable`). `last`: the last letter of a run of letters without
   * blanks, which a query of that letter finds.
   */
  kind: "part" | "whole" | "last";
}

/** What is longer is cut, in UTF-16 units: nobody types the whole of it. */
export const MAX_TERM = 64;

const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u30fc\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Myanmar}\p{sc=Khmer}]`;
const SPACED = String.raw`(?:(?!${UNSPACED})[\p{L}\p{N}\p{M}])`;
/** A run of a script without blanks, a word with its inner marks, or an emoji. */
const TOKEN = new RegExp(
  String.raw`(?<run>${UNSPACED}+)|(?<word>${SPACED}+(?:[._'’-]${SPACED}+|_+${SPACED}+)*(?:\+\+|#)?)|\p{RI}\p{RI}|\p{Extended_Pictographic}`,
  "gu",
);

/**
 * The terms of a text in its order: the one way in which texts are indexed, queries are read and matches are
 * highlighted. Case, diacritics and English endings make no difference. It is linear in the text's length.
 */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const found of text.matchAll(TOKEN)) {
    const { run, word } = found.groups ?? {};
    if (run !== undefined) addRun(terms, run, found.index);
    else if (word !== undefined) addWord(terms, word, found.index);
    else terms.push({ term: found[0], start: found.index, end: found.index + found[0].length, kind: "part" });
  }
  return terms;
}

/** Overlapping pairs of letters, and the last letter alone. */
function addRun(terms: Term[], run: string, start: number): void {
  const folded = foldWord(run);
  // Where folding changes the length, places of single letters are unknown.
  const isAligned = folded.length === run.length;
  let at = 0;
  let before = "";
  for (const letter of folded) {
    if (before !== "") {
      const [from, to] = isAligned
        ? [start + at - before.length, start + at + letter.length]
        : [start, start + run.length];
      terms.push({ term: before + letter, start: from, end: to, kind: "part" });
    }
    before = letter;
    at += letter.length;
  }
  const [from, to] = isAligned ? [start + at - before.length, start + at] : [start, start + run.length];
  if (before !== "") terms.push({ term: before, start: from, end: to, kind: "last" });
}

/** The parts of a word: `fetch|Tide|Table`, `HTTP|Server`, `URLs`, `e|-mail`. */
const PART =
  /\p{Lu}{2,}s(?!\p{Ll})|\p{Lu}+(?!\p{Ll})(?:\p{N}|\p{M})*|\p{Lu}?(?:(?!\p{Lu})[\p{L}\p{N}\p{M}])+/gu;
const POSSESSIVE = /['’]s$/i;
const SUFFIX = /(?:\+\+|#)$/;

function addWord(terms: Term[], word: string, start: number): void {
  const bare = word.replace(POSSESSIVE, "");
  const end = start + word.length;
  if (SUFFIX.test(word) || bare.length > MAX_TERM) {
    terms.push({ term: foldWord(word).slice(0, MAX_TERM), start, end, kind: "part" });
    return;
  }
  const parts = Array.from(bare.matchAll(PART));
  for (const { 0: part, index } of parts)
    terms.push({ term: termOf(part), start: start + index, end: start + index + part.length, kind: "part" });
  if (parts.length > 1)
    terms.push({ term: termOf(parts.map(([part]) => part).join("")), start, end, kind: "whole" });
}

/** The term of a word without marks: folded and, where it is English, without its ending. */
export function termOf(word: string): string {
  const folded = foldWord(word).slice(0, MAX_TERM);
  return ENGLISH.test(folded) ? stemmer(folded) : folded;
}

const ENGLISH = /^[a-z]{3,}$/;
