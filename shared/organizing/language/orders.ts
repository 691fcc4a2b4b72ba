import { negates } from "@dreamcatcher/text/negation";
import { capitalized, wordCount } from "@dreamcatcher/text/sentences";
import { endsWithWork, opensWork, type SpokenLanguage } from "@dreamcatcher/text/spoken";
import type { Language } from "@dreamcatcher/text/words";
import { bareOf, namesThing, phraseOf, wishesIn, withoutAnd } from "./wishes.ts";

/** Work that the person asks for, or plans to do, as the text of a todo. */
export interface Order {
  text: string;
  kind: "asked" | "wished";
}

const QUESTION = /[?？؟]["'”’)」』）]?\s*$/;
const MAX_LENGTH = 1_500;
/** Clauses, and what stands between them: what has more is data. */
const MAX_PARTS = 24;
const MAX_WORDS = 14;
const MAX_NOTE_WORDS = 8;

/** The work that a sentence asks for or plans, in the languages whose rules are data. */
export function ordersIn(sentence: string, spoken: SpokenLanguage, language: Language): Order[] {
  if (sentence.length > MAX_LENGTH) return [];
  const isQuestion = QUESTION.test(sentence);
  const read = (clause: string) => orderOf(clause, spoken, isQuestion);
  const parts = partsOf(sentence, spoken);
  const found: Order[] = [];
  let from = 0;
  for (let at = 1; at <= parts.length; at++) {
    const before = found.at(-1);
    const clause = parts.slice(from, at).join("");
    const order = read(clause) ?? (before && from > 0 ? goingOn(clause, before, spoken) : null);
    const isEnd = at === parts.length;
    const opensNext = !isEnd && read(parts.slice(at).join("")) !== null;
    const goesOn = !isEnd && order !== null && goingOn(parts[at] ?? "", order, spoken) !== null;
    if (!isEnd && !opensNext && !goesOn) continue;
    if (order) found.push(order);
    from = at;
  }
  return found.flatMap(({ text, kind }) => {
    const tidy = capitalized(phraseOf(text, spoken, MAX_WORDS));
    return wordCount(tidy) >= 2 && namesThing(tidy, language, spoken) ? [{ text: tidy, kind }] : [];
  });
}

/** The clauses of a sentence, each after what joins it to the one before; one where there are too many. */
function partsOf(sentence: string, { and, work }: SpokenLanguage): string[] {
  if (!work.infinitive) return [sentence];
  const parts = sentence.split(new RegExp(String.raw`(?=[,;]\s|${and.source})`, "iu"));
  return parts.length > MAX_PARTS ? [sentence] : parts;
}

/** A clause without what joins it to the one before, what opens it and its final punctuation. */
const clauseOf = (part: string, spoken: SpokenLanguage): string =>
  bareOf(withoutAnd(part.replace(/^[,;]?\s+/, ""), spoken), spoken);

/** The order that a clause makes by itself. */
function orderOf(part: string, spoken: SpokenLanguage, isQuestion: boolean): Order | null {
  const clause = clauseOf(part, spoken);
  const { asked, planned, texts, idle } = spoken.work;
  const ask = workIn(clause, asked, spoken);
  if (ask) return { text: ask, kind: "asked" };
  if (isQuestion || negates(clause)) return null;
  const plan = workIn(clause, planned, spoken);
  if (plan) return { text: plan, kind: "wished" };
  const [wish] = wishesIn(clause, spoken);
  if (wish) return texts.test(wish.thing) ? { text: wish.thing, kind: "asked" } : null;
  if (idle.test(clause)) return null;
  if (opensWork(clause, spoken)) return { text: clause, kind: "asked" };
  return isNote(part) && endsWithWork(clause, spoken) ? { text: clause, kind: "wished" } : null;
}

/** "Küche streichen": a few words without a full stop. */
const isNote = (part: string): boolean => !/[.!]\s*$/.test(part) && wordCount(part.trim()) <= MAX_NOTE_WORDS;

/** The work that one of some expressions captures in a clause. */
function workIn(clause: string, patterns: RegExp[], spoken: SpokenLanguage): string | null {
  for (const pattern of patterns) {
    const [found, ...captured] = pattern.exec(clause) ?? [];
    const work = found === undefined ? null : workOf(captured.join("").trim(), spoken);
    if (work) return work;
  }
  return null;
}

/** A clause that names work, up to where its verb ends it: "write a letter". */
function workOf(text: string, spoken: SpokenLanguage): string | null {
  const { infinitive, idle } = spoken.work;
  if (idle.test(text) || negates(text)) return null;
  if (!infinitive || infinitive.test(text) || opensWork(text, spoken)) return text;
  const [main = ""] = text.split(/,\s/, 1);
  return main !== text && infinitive.test(main) && !idle.test(main) ? main : null;
}

/** What goes on with the order before it: "and translate it". */
function goingOn(part: string, { kind }: Order, spoken: SpokenLanguage): Order | null {
  const clause = clauseOf(part, spoken);
  const { infinitive, idle } = spoken.work;
  return infinitive?.test(clause) && wordCount(clause) >= 2 && !idle.test(clause) && !negates(clause)
    ? { text: clause, kind }
    : null;
}
