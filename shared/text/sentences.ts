import { negatesBefore } from "./negation.ts";
import { LEXICONS, type Lexicon } from "./spoken/index.ts";
import { isUnspaced, shortenUnspaced, unspacedCount } from "./unspaced.ts";

const ABBREVIATIONS = new RegExp(
  String.raw`(?:^|\s|\()(?:${Object.values<Lexicon>(LEXICONS)
    .flatMap(({ abbreviations }) => abbreviations?.source ?? [])
    .join("|")})\.$`,
  "i",
);

/**
 * Splits a paragraph into sentences; a point inside a name, number or abbreviation ends none, a line that a
 * new one opens after does.
 */
export function sentences(text: string): string[] {
  return text.includes("\n")
    ? text
        .replace(/\n(?=[\p{Ll}(])/gu, " ")
        .split("\n")
        .flatMap(inLine)
    : inLine(text);
}

/** Whether a text ends by asking, in any script. */
export const isQuestion = (text: string): boolean => /[?？؟]\s*$/.test(text);

const STOP = /[.!?…。！？؟۔]{1,9}["'”’)\]」』）]{0,3}(?=\s|$)|[。！？]{1,9}[」』”’）]{0,3}/g;

/** What ends with a member of a list or a number: "a.txt, b.txt ", "2.jpg ". */
const LISTED = /(?:, ?\S{1,20}|\d\S{0,20}) $/;

function inLine(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  STOP.lastIndex = 0;
  for (let stop = STOP.exec(text); stop; stop = STOP.exec(text)) {
    const end = stop.index + stop[0].length;
    const next = text
      .slice(end, end + 80)
      .trimStart()
      .charAt(0);
    // A quotation may stand within a sentence: 「はい。」と言った.
    if (/[」』”]$/.test(stop[0]) && /[とのがをはにって、，]/.test(next)) continue;
    if (
      stop[0] === "." &&
      (ABBREVIATIONS.test(text.slice(Math.max(start, end - 12), end)) ||
        (/^\p{Ll}$/u.test(next) && !/\p{L}{3}\.$/u.test(text.slice(Math.max(start, end - 4), end))))
    )
      continue;
    // "A, B … in the order of their names" goes on.
    if (
      /^(?:…|\.{3})$/.test(stop[0]) &&
      /^\p{Ll}$/u.test(next) &&
      LISTED.test(text.slice(Math.max(start, stop.index - 24), stop.index))
    )
      continue;
    // "1." opens a sentence rather than ending one.
    if (stop[0] === "." && /^\s*\d{1,3}\.$/.test(text.slice(start, end))) continue;
    const sentence = text.slice(start, end).trim();
    if (sentence) found.push(sentence);
    start = end;
  }
  const rest = text.slice(start).trim();
  if (rest) found.push(rest);
  return found;
}

const OPENERS = "so|because|since|which|where|while|but|as|if|when|zodat|omdat|terwijl|maar|als";
const CLAUSE = new RegExp(`^(?:${OPENERS}|–|—|-)$`, "i");
const DANGLING = new RegExp(
  `(?:\\s+(?:${OPENERS}|from|to|of|the|an?|and|or|with|without|for|in|on|at|by|into|that|this|my|your|our|its|is|are|van|de|het|een|en|of|met|voor|op|in|te|om|dat|die))+$`,
  "i",
);

/**
 * The first `maxWords` words, cut where a clause ends if there is such a place in the later half, else where
 * the clause ends that goes on, within `mostWords`. Where the clause that is cut denies itself further on,
 * the cut comes after that.
 */
export function shorten(text: string, maxWords: number, mostWords = maxWords): string {
  if (isUnspaced(text)) return shortenUnspaced(text, maxWords);
  if (wordCount(text) <= maxWords) return text;
  const words = text.split(/\s+/);
  const isEnd = (at: number): boolean =>
    at === words.length || /[,;:–—]$/.test(words[at - 1] ?? "") || CLAUSE.test(words[at] ?? "");
  let end = maxWords;
  while (end > maxWords / 2 && !isEnd(end)) end--;
  if (end <= maxWords / 2) {
    end = maxWords;
    while (end < mostWords && !isEnd(end)) end++;
    if (!isEnd(end)) end = maxWords;
  }
  for (let at = end; at < words.length; at++) {
    if (isEnd(at)) break;
    if (negatesBefore(words[at] ?? "")) {
      end = at + 2;
      break;
    }
  }
  return words
    .slice(0, end)
    .join(" ")
    .replace(/[\s,;:–—-]+$/, "")
    .replace(/\s*\([^()]*$/, "")
    .replace(DANGLING, "");
}

/** A capital first, except where the first word is a name that is written small: `parseDate`, `go.mod`. */
export const capitalized = (text: string): string =>
  /^\p{Ll}+(?=[\s,:'’-]|$)/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;

/** How many words a text has that neither begins nor ends with a blank. */
export function wordCount(text: string): number {
  if (isUnspaced(text)) return unspacedCount(text);
  return (text.match(/\s+/g)?.length ?? 0) + 1;
}

/** Sentences one after another, each closed the way its language closes them. */
export const joined = (closed: string[]): string =>
  closed.reduce(
    (text, each) => (/[。！？」』）]$/.test(text) || !text ? text + each : `${text} ${each}`),
    "",
  );

const CLOSED = /[.!?…。！？؟۔]["'”’)」』）]?$/;

/** A sentence with its final punctuation; Thai and its neighbours have none. */
export function closed(text: string): string {
  if (CLOSED.test(text)) return text;
  if (/[\u3005-\u9fff]$/.test(text)) return `${text}。`;
  return isUnspaced(text.slice(-1)) ? text : `${text}.`;
}
