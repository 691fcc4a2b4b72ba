import { slug } from "../text.ts";

const MAX_CHARACTERS = 40;
const MAX_WORDS = 5;
/** Words that languages or the skeletons themselves have taken: of JavaScript, Python and SQL. */
const TAKEN = new Set(
  (
    "break case catch class const continue debugger default delete do else enum export extends false finally for " +
    "function if import in instanceof new null return super switch this throw true try typeof var void while with " +
    "yield let static await async of and as assert def del elif except from global is lambda nonlocal not or pass " +
    "raise none eval arguments interface package private protected public implements object main print input list " +
    "all any add alter table select insert update drop create index order group by where having join union values " +
    "key primary references check unique limit set to on user id store routes features only given help start stop"
  ).split(" "),
);

/** Gives each text a name of its own, for one kind of thing. */
export class Names {
  private readonly taken = new Set<string>();
  private readonly fallback: string;

  private readonly isInCode: boolean;

  /**
   * @param fallback the name, in ASCII, of what has no letters of ASCII in its text
   * @param isInCode whether reserved words are no names
   */
  constructor(fallback: string, isInCode = true) {
    this.fallback = fallback;
    this.isInCode = isInCode;
  }

  /** The words of a text joined by `-`: unique, beginning with a letter, and no reserved word. */
  of(text: string): string {
    const words = shortened(slug(withoutArticles(text), 200));
    const isName = /^[a-z]/.test(words) && !(this.isInCode && TAKEN.has(words));
    const wanted = isName ? words : shortened(slug(`${this.fallback} ${words}`, 200));
    let name = wanted;
    // `boat-2` and `boat2` are the same in camel case.
    for (let n = 2; this.taken.has(camelCase(name).toLowerCase()); n += 1) name = `${wanted}-${n}`;
    this.taken.add(camelCase(name).toLowerCase());
    return name;
  }
}

/** The first words of a name, whole where they fit, without a preposition at the end. */
function shortened(name: string): string {
  const words: string[] = [];
  for (const word of name.split("-").slice(0, MAX_WORDS))
    if ([...words, word].join("-").length <= MAX_CHARACTERS) words.push(word);
    else break;
  while (words.length > 1 && DANGLING.test(words.at(-1) ?? "")) words.pop();
  return words.join("-") || name.slice(0, MAX_CHARACTERS);
}
const DANGLING =
  /^(?:by|for|to|in|on|at|of|from|with|without|and|or|that|when|what|which|they|is|are|so|per|i|it|my|your)$/;

const withoutArticles = (text: string): string =>
  text.slice(0, 200).replace(/\b(?:an?|the|my|our|your) /gi, "");

/** `post-cutting` as `postCutting`. */
export const camelCase = (name: string): string =>
  name.replace(/-+(.)/g, (_, letter: string) => letter.toUpperCase());

/** `post-cutting` as `post_cutting`. */
export const snakeCase = (name: string): string => name.replaceAll("-", "_");
