import { stemmer } from "stemmer";
import { foldWord } from "./fold.ts";

/** A term with the place of what it is made of, in UTF-16 units of the text. */
export interface Term {
  term: string;
  start: number;
  end: number;
  /**
   * `part`: a word, or a part of one (`tide` of `fetchTideTable`), in the order of the text. `whole`: all
   * parts of the word before it in one (`fetchtidetable`). `last`: the last letter of a run of letters
   * without blanks, which a query of that letter finds.
   */
  kind: "part" | "whole" | "last";
}

/** What is longer is cut, in UTF-16 units: nobody types the whole of it. */
export const MAX_TERM = 64;

/** Letters of scripts that set no blanks between words; Korean sets them, but joins particles to words. */
export const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u30fc\uff9e\uff9f\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Myanmar}\p{sc=Khmer}]`;
const SPACED = String.raw`[[\p{L}\p{N}\p{M}]--${UNSPACED}]`;
/** What may stand within a word. */
const INNER = String.raw`(?:[._'’\-]|_+|(?<=\p{N}),(?=\p{N}))`;
const WORD = String.raw`${SPACED}+(?:${INNER}${SPACED}+)*(?:\+\+|#)?`;
const EMOJI = String.raw`\p{RI}\p{RI}|\p{Extended_Pictographic}`;
const TOKEN = new RegExp(`(?<run>${UNSPACED}+)|(?<word>${WORD})|${EMOJI}`, "gv");

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
/** Most words are no more than one. */
const PLAIN = /^[A-Za-z]?[a-z]+$/;
const POSSESSIVE = /['’]s$/i;
const SUFFIX = /(?:\+\+|#)$/;
/** As one number `1.2.3` would be 123. */
const VERSION = /^[\d.]+$/;

function addWord(terms: Term[], word: string, start: number): void {
  for (const term of knownTermsOf(word))
    terms.push({ ...term, start: start + term.start, end: start + term.end });
}

/** The terms of the latest words: most words of a text are in it more than once. */
const KNOWN = new Map<string, readonly Term[]>();
const MAX_KNOWN = 20_000;

function knownTermsOf(word: string): readonly Term[] {
  if (word.length > MAX_TERM) return termsOfWord(word);
  let terms = KNOWN.get(word);
  if (!terms) {
    terms = termsOfWord(word);
    if (KNOWN.size >= MAX_KNOWN) KNOWN.clear();
    KNOWN.set(word, terms);
  }
  return terms;
}

function termsOfWord(word: string): Term[] {
  const bare = word.replace(POSSESSIVE, "");
  const end = word.length;
  if (SUFFIX.test(word) || bare.length > MAX_TERM)
    return named({ term: foldWord(word.slice(0, MAX_TERM)).slice(0, MAX_TERM), start: 0, end, kind: "part" });
  if (PLAIN.test(word)) return named({ term: termOf(word), start: 0, end, kind: "part" });
  const parts = Array.from(bare.matchAll(PART));
  const terms = parts.flatMap(({ 0: part, index }) =>
    named({ term: termOf(part), start: index, end: index + part.length, kind: "part" }),
  );
  if (terms.length < 2 || VERSION.test(bare)) return terms;
  return [
    ...terms,
    ...named({ term: termOf(parts.map(([part]) => part).join("")), start: 0, end, kind: "whole" }),
  ];
}

/** A word of nothing but marks has no term. */
const named = (term: Term): Term[] => (term.term === "" ? [] : [term]);

const ENGLISH = /^[a-z]{3,}$/;

/** The term of a word without marks: folded and, where it may be English, without its ending. */
function termOf(word: string): string {
  const folded = foldWord(word).slice(0, MAX_TERM);
  return ENGLISH.test(folded) ? stemmer(folded) : folded;
}
