import { singular } from "@dreamcatcher/text/words";

/** Words that end a noun phrase. */
const END = new Set(
  (
    "with without by for in on at from to of when that which who if before after per as so than into until " +
    "where because while using via about is are was were has have had should can must will and or but not " +
    "every each whether how belongs belong play plays get gets over under only just later now first there i you we he she"
  ).split(" "),
);
const DETERMINERS = new Set(
  (
    "a an the my our your his her their its some any all more new own this that these those another other " +
    "each every multiple several few many one two three"
  ).split(" "),
);
const PRONOUNS = new Set(
  "it they them this these those me everyone everybody someone one ones us him her".split(" "),
);
/** Nouns that name a thing only together with the word before them: a shopping list. */
const GENERIC = new Set("list item entry record card point log plan group set note event report".split(" "));
/** Nouns that are a view of a thing: the history of a hive. */
const VIEWS = new Set(
  "history list overview status details number progress record records total count calendar average".split(
    " ",
  ),
);
/** Parts and properties of programs, which are no things that a program keeps. */
const NO_THINGS = new Set(
  (
    "option flag page app button mode phone table screen menu site website web browser server user interface " +
    "app bot script program api feature time way thing garden version file files csv terminal help step " +
    "column line text input output keyboard drop-down dropdown widget theme lot offline online day week " +
    "month night evening morning today tomorrow notification notifications reminder"
  ).split(" "),
);

export interface NounPhrase {
  /** The words without determiners: `plant cuttings`. */
  words: string[];
  /** What follows the phrase. */
  rest: string;
  isPronoun: boolean;
}

/** The noun phrase that a text opens with; null where there is none. */
export function nounPhraseIn(text: string): NounPhrase | null {
  const all = text.split(/\s+/).filter(Boolean);
  const words: string[] = [];
  let at = 0;
  for (; at < all.length && words.length < 5; at += 1) {
    const word = all[at] ?? "";
    const plain = word.toLowerCase().replace(/^[("'“‘]+|[)"'”’,;:.!?]+$/g, "");
    if (words.length === 0 && PRONOUNS.has(plain) && (at > 0 || !DETERMINERS.has(plain) || all.length === 1))
      return { words: [plain], rest: all.slice(at + 1).join(" "), isPronoun: true };
    if (words.length === 0 && DETERMINERS.has(plain)) continue;
    if (plain === "" || END.has(plain) || !/^\p{L}[\p{L}'’-]*$/u.test(plain)) break;
    words.push(plain.replace(/['’]s?$/, ""));
    if (/[,;:.!?)]$/.test(word)) {
      at += 1;
      break;
    }
  }
  return words.length === 0 ? null : { words, rest: all.slice(at).join(" "), isPronoun: false };
}

/** The name of the thing that a noun phrase is about: `shopping list`, `cutting`; null for no such thing. */
export function thingOf({ words, rest, isPronoun }: NounPhrase): string | null {
  if (isPronoun) return null;
  const head = singular(words.at(-1) ?? "");
  if (VIEWS.has(head) && /^of\s/i.test(rest)) {
    const inner = nounPhraseIn(rest.slice(3));
    return inner ? thingOf(inner) : null;
  }
  if (NO_THINGS.has(head) || head.length < 3) return null;
  const before = words.at(-2);
  return GENERIC.has(head) && before ? `${before} ${head}` : head;
}
