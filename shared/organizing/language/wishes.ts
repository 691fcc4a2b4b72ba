import { capitalized, shorten, wordCount } from "@dreamcatcher/text/sentences";
import type { SpokenLanguage } from "@dreamcatcher/text/spoken";
import { isUnspaced } from "@dreamcatcher/text/unspaced";
import { isContentWord, type Language, wordsOf } from "@dreamcatcher/text/words";
import { workIn } from "./work-clauses.ts";

/** What a clause wishes for: a product, what one is to have, or what is left to do. */
export interface Wish {
  kind: "project" | "feature" | "remaining";
  /** As it is said; empty where it is still to come, as before a list. */
  thing: string;
}

const FINAL = /[\s.!?。！？؟…]+$/;
const QUESTION = /[?？؟]["'”’)」』）]?\s*$|[吗嗎][?？]?$/;
const COMMA = /([,;，；、،؛]\s*)/;
const MAX_LENGTH = 1_500;
/** Clauses and the commas between them: what has more is data. */
const MAX_PARTS = 60;
const MAX_WORDS = 14;
const MAX_MEMBER_WORDS = 9;
const MAX_LISTED_WORDS = 5;

/** A sentence without what opens it and its final punctuation. */
export const bareOf = (sentence: string, spoken: SpokenLanguage): string =>
  sentence
    .replace(/^[¡¿\s]+/, "")
    .replace(spoken.filler, "")
    .replace(/^[¡¿\s]+/, "")
    .replace(FINAL, "");

/** The wishes of a sentence: "I want a shop, it should have a search" holds two. */
export function wishesIn(sentence: string, spoken: SpokenLanguage): Wish[] {
  if (sentence.length > MAX_LENGTH) return [];
  const parts = sentence.replace(FINAL, "").split(COMMA);
  if (parts.length > MAX_PARTS) return [];
  const isQuestion = QUESTION.test(sentence);
  const wishes: Wish[] = [];
  let said = "";
  let current: Wish | null = null;
  for (let at = 0; at < parts.length; at += 2) {
    const part = parts[at] ?? "";
    const longer: string = said + (parts[at - 1] ?? "") + part;
    const isAsked = isQuestion && at === parts.length - 1;
    const own = wishIn(part, spoken, isAsked);
    const whole = at === 0 ? own : wishIn(longer, spoken, isAsked);
    // What opens a wish of its own ends the one before; anything else belongs to it.
    if (own && (current !== null || !whole) && at > 0) {
      if (current) wishes.push(current);
      said = part;
      current = own;
    } else if (current && !whole) {
      wishes.push(current);
      said = part;
      current = null;
    } else {
      said = longer;
      current = whole;
    }
  }
  return current ? [...wishes, current] : wishes;
}

function wishIn(clause: string, spoken: SpokenLanguage, isQuestion: boolean): Wish | null {
  const bare = bareOf(clause, spoken);
  if (isQuestion && !spoken.asking.test(bare)) return null;
  const request = bare.replace(spoken.asking, "");
  const kinds = [
    ["remaining", spoken.remaining],
    ["project", spoken.projects],
    ["feature", spoken.wishes],
  ] as const;
  for (const [kind, patterns] of kinds) {
    for (const pattern of patterns) {
      const found = pattern.exec(request) ?? (request === bare ? null : pattern.exec(bare));
      if (!found) continue;
      const thing = found.slice(1).join("").trim();
      if (kind !== "feature") return { kind, thing };
      if (spoken.ownWishes.test(tidy(thing, spoken)) || workIn(bare, spoken.work.planned, spoken))
        return null;
      return { kind: isProduct(thing, spoken) || spoken.work.texts.test(thing) ? "project" : kind, thing };
    }
  }
  return null;
}

/** How many words of a thing name its kind ("small shop"), and letters where no blanks are. */
const HEAD_WORDS = 2;
const HEAD_LETTERS = 8;

function isProduct(thing: string, spoken: SpokenLanguage): boolean {
  const [head = ""] = tidy(thing, spoken).split(/[,:，：、]/);
  // In Arabic the noun comes before what describes it.
  const size = /^[\u0600-\u06ff]/.test(head) ? 1 : HEAD_WORDS;
  return spoken.products.test(
    isUnspaced(head) ? head.slice(-HEAD_LETTERS) : head.split(/\s+/, size).join(" "),
  );
}

/** The phrase that names a thing: without article, reason and final punctuation, of at most 14 words. */
export function phraseOf(thing: string, spoken: SpokenLanguage, maxWords = MAX_WORDS): string {
  const phrase = tidy(tidy(thing, spoken).replace(spoken.clause, ""), spoken);
  return withoutDangling(phrase.replace(/[\s.!?:;,。！？：；，、؟،]+$/, ""), spoken, maxWords);
}

const tidy = (phrase: string, { bare }: SpokenLanguage): string =>
  bare.reduce((text, [what, instead]) => text.replace(what, instead), phrase);

/** A text cut to so many words, which does not end with "and" or "the". */
function withoutDangling(text: string, { stopWords }: SpokenLanguage, maxWords: number): string {
  const cut = shorten(text, maxWords);
  if (cut === text) return text;
  const words = cut.split(" ");
  while (words.length > 1 && stopWords.has((words.at(-1) ?? "").toLowerCase())) words.pop();
  return words.join(" ");
}

/** What is wished and the parts that it lists: "a shop with a cart, a search and a map" has three. */
export function partsOfWish(
  { kind, thing }: Wish,
  spoken: SpokenLanguage,
): { head: string; parts: string[] } {
  const listed =
    /[:：]\s*/.exec(thing) ??
    (kind === "project" && isProduct(thing, spoken) ? spoken.having.exec(thing) : null);
  const parts = listed
    ? membersOf(thing.slice(listed.index + listed[0].length), spoken, true)
    : kind === "feature" && isEnumeration(thing, spoken)
      ? membersOf(thing, spoken, true)
      : [];
  return parts.length < 2
    ? { head: thing, parts: [] }
    : { head: listed ? thing.slice(0, listed.index) : "", parts };
}

/** "A search, a filter and an export" or "登录、搜索": short members, the last after "and". */
function isEnumeration(thing: string, spoken: SpokenLanguage): boolean {
  const { and } = spoken;
  const members = thing.split(/\s*[,、，،]\s*/);
  const last = ` ${members.pop()}`.split(and);
  const isShort = [...members, ...last].every((member) => wordCount(member) <= MAX_LISTED_WORDS);
  // "A search and an export" are two, "search and export" may be one.
  const hasArticles = last.every((member) => tidy(member.trim(), spoken) !== member.trim());
  return isShort && (thing.includes("、") || (last.length > 1 && (members.length > 0 || hasArticles)));
}

/**
 * The members of an enumeration; none where it is a sentence rather than a list.
 *
 * @param isList whether "a and b" without a comma are two members
 */
export function membersOf(list: string, spoken: SpokenLanguage, isList: boolean): string[] {
  const members = list
    .replace(spoken.clause, "")
    .split(/\s*[,;，；、،]\s*/)
    .map((member) => withoutAnd(member, spoken))
    .filter(Boolean);
  if (members.length > 1 || isList) members.push(...(members.pop() ?? "").split(spoken.and));
  const phrases = members.map((member) => phraseOf(member, spoken));
  return phrases.every((phrase) => phrase && wordCount(phrase) <= MAX_MEMBER_WORDS) ? phrases : [];
}

/** The last member of "a, b, and c" without its "and". */
export const withoutAnd = (member: string, { and }: SpokenLanguage): string =>
  ` ${member}`.replace(and, (word, at: number) => (at <= 1 ? " " : word)).trim();

/** Whether a phrase names something: a word that is neither a stop word nor fits anything. */
export const namesThing = (phrase: string, language: Language, spoken: SpokenLanguage): boolean =>
  wordsOf(phrase).some((w) => isContentWord(w, language) && !spoken.vagueWords.has(w)) ||
  (isUnspaced(phrase) && phrase.length >= 3 && !spoken.vagueWords.has(phrase));

/** What a sentence says is left to do, each as the text of a todo. */
export function remainingIn(sentence: string, spoken: SpokenLanguage): string[] {
  return wishesIn(sentence, spoken).flatMap(({ kind, thing }) => {
    if (kind !== "remaining" || !thing) return [];
    const isList =
      /[:：]/.test(sentence) ||
      phraseOf(thing, spoken) !== thing ||
      isUnspaced(thing) ||
      REPEATED.test(thing);
    const members = membersOf(thing, spoken, isList);
    return (members.length > 0 ? members : [phraseOf(thing, spoken)]).filter(Boolean).map(capitalized);
  });
}

/** "Il reste à tester le panier et à écrire la doc", "Falta traducir la carta y probar el sitio". */
const REPEATED = / et à |^\p{L}+(?:ar|er|ir) .+ (?:y|e) \p{L}+(?:ar|er|ir)(?: |$)/u;

/** Whether a sentence leads up to a list of what is left to do. */
export const leadsToRemaining = (leading: string, spoken: SpokenLanguage): boolean =>
  wishesIn(leading.replace(/[:：]\s*$/, ""), spoken).some(
    ({ kind, thing }) => kind === "remaining" && !thing,
  );

/** Whether a sentence leads up to a list of wishes. */
export const leadsToWishes = (leading: string, spoken: SpokenLanguage): boolean =>
  /[:：]\s*$/.test(leading) &&
  wishesIn(leading.replace(/[:：]\s*$/, ""), spoken).some(({ kind }) => kind === "feature");
