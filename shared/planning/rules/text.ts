import { lineOf } from "@dreamcatcher/text/clip";

/** A text as a title: capitalized, without a prefix such as `Feature:`, and of at least three characters. */
export function titleOf(text: string, maxLength: number): string {
  const plain = lineOf(text, maxLength).replace(/^(?:feature|todo|task)s?: +(?=.{3})/i, "");
  const title = plain.replace(
    /^\p{Ll}[\p{Ll}-]*(?=[\s,:]|$)/u,
    (word) => word.charAt(0).toUpperCase() + word.slice(1),
  );
  return [...title].length >= 3 ? lineOf(title, maxLength) : `Do: ${title}`;
}

/** A text as lower-case ASCII words joined by `-`, cut to `maxLength`; empty where no word is left. */
export const slug = (text: string, maxLength = 40): string =>
  text
    .slice(0, 500)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "-")
    .slice(0, maxLength)
    .replace(/^-+|-+$/g, "");

/**
 * A text that is not ours, for a line of Markdown: on one line of at most `max` UTF-16 units, where it begins
 * no list, heading or quotation and has no link, HTML or emphasis. Names in code marks stay so; words in bold
 * are words.
 */
export const inMarkdown = (text: string, max: number): string =>
  lineOf(text.replace(/(?<![\p{L}\p{N}])\*\*|\*\*(?![\p{L}\p{N}])/gu, ""), max)
    .split(/(`[^`]+`)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(MARKUP, "\\$&")))
    .join("")
    .replace(/^(?=[#+=:;-])/, "\\")
    .replace(/^(\d{1,9})(?=[.)])/, "$1\\");

/** What Markdown reads as more than itself; an underscore within a word is one. */
const MARKUP = /[\\`*[\]<>|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w{1,31};)/gu;

/** Whether two texts have the same words. */
export const sameWords = (a: string, b: string): boolean => wordsOf(a) === wordsOf(b);

const wordsOf = (text: string): string =>
  lineOf(text, 500)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A command line for a POSIX shell: arguments with special characters are quoted. */
export { join as commandLine } from "shlex";

/** Joins names for a sentence: `a, b and c`. */
export const joinWithAnd = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

/** The limits of a project's lists (contracts/plan.ts). */
const MAX_LISTED = 100;
const MAX_CHARACTERS = 500;

/** The distinct lines of a list, within its limits; the last line counts those left out. */
export function boundedList(items: readonly string[]): string[] {
  const all = [...new Set(items.map((item) => lineOf(item, MAX_CHARACTERS)).filter(Boolean))];
  return all.length <= MAX_LISTED
    ? all
    : [...all.slice(0, MAX_LISTED - 1), `And ${all.length - MAX_LISTED + 1} more`];
}
