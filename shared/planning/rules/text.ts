import { lineOf } from "@dreamcatcher/text/clip";

/** A text as a title: with a capital, without the word for what it is, and of three characters at least. */
export function sentence(text: string, most: number): string {
  const plain = lineOf(text, most).replace(/^(?:feature|todo|task)s?: +(?=.{3})/i, "");
  const title = plain.replace(/^\p{Ll}+(?=[\s,]|$)/u, (word) => word.charAt(0).toUpperCase() + word.slice(1));
  return [...title].length >= 3 ? lineOf(title, most) : `Do: ${title}`;
}

/** A text as lower-case ASCII words joined by `-`, at most `most` characters; empty where none is left. */
export const slug = (text: string, most = 40): string =>
  text
    .slice(0, 500)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "-")
    .slice(0, most)
    .replace(/^-+|-+$/g, "");

/** A command as one types it: what a POSIX shell would read otherwise stands in single quotes. */
export { join as commandLine } from "shlex";

/** A list in words: `a, b and c`. */
export const joinWithAnd = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

/**
 * At most so many of a kind are listed, and so much of each: the bounds of a project's lists
 * (contracts/plan.ts).
 */
const MAX_LISTED = 100;
const MAX_CHARACTERS = 500;

/** Sentences as a project lists them: each once, and in place of what is too many how many there are. */
export function boundedList(items: readonly string[]): string[] {
  const all = [...new Set(items.map((item) => lineOf(item, MAX_CHARACTERS)).filter(Boolean))];
  return all.length <= MAX_LISTED
    ? all
    : [...all.slice(0, MAX_LISTED - 1), `And ${all.length - MAX_LISTED + 1} more`];
}
