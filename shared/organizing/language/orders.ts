import { negates } from "@dreamcatcher/text/negation";
import { capitalized, wordCount } from "@dreamcatcher/text/sentences";
import { endsWithWork, opensWork, type SpokenLanguage } from "@dreamcatcher/text/spoken";
import type { Language } from "@dreamcatcher/text/words";
import { bareOf, namesThing, phraseOf, wishesIn, withoutAnd } from "./wishes.ts";
import { announcedIn, mainOf, workIn } from "./work-clauses.ts";

/** Work that the person asks for, or plans to do, as the text of a todo. */
export interface Order {
  text: string;
  kind: "asked" | "wished";
}

/** How a sentence is said. */
interface Said {
  isQuestion: boolean;
  /** Whether it is not in the first message, where what to add describes the product. */
  isLater: boolean;
}

const QUESTION = /[?？؟]["'”’)」』）]?\s*$/;
const MAX_LENGTH = 1_500;
/** Clauses, and what stands between them: what has more is data. */
const MAX_PARTS = 24;
const MAX_WORDS = 14;
const MAX_NOTE_WORDS = 8;

/**
 * The work that a sentence asks for or plans, in the languages whose rules are data.
 *
 * @param isLater whether it is not in the first message, where "add a search" only describes the product
 */
export function ordersIn(
  sentence: string,
  spoken: SpokenLanguage,
  language: Language,
  isLater = false,
): Order[] {
  if (sentence.length > MAX_LENGTH) return [];
  if (wishesIn(sentence, spoken).some(({ kind }) => kind === "remaining")) return [];
  const said = { isQuestion: QUESTION.test(sentence), isLater };
  const parts = partsOf(sentence, spoken);
  const found: Order[] = [];
  let from = 0;
  for (let at = 1; at <= parts.length; at++) {
    const clause = parts.slice(from, at).join("");
    const order = goingOn(clause, found.at(-1), spoken) ?? orderOf(clause, spoken, said);
    const rest = parts.slice(at).join("");
    const isOpen = order !== null || /^[,;]/.test(rest);
    const isClosed =
      !rest ||
      (isOpen && orderOf(rest, spoken, said) !== null) ||
      (order !== null && spoken.work.idle.test(clauseOf(rest, spoken))) ||
      wishesIn(clauseOf(rest, spoken), spoken).length > 0 ||
      (order !== null && goingOn(parts[at] ?? "", order, spoken) !== null);
    if (!isClosed) continue;
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
function orderOf(part: string, spoken: SpokenLanguage, said: Said): Order | null {
  const clause = clauseOf(part, spoken);
  const { asked, planned, wanted, texts, idle, infinitive } = spoken.work;
  const ask = workIn(clause, asked, spoken);
  if (ask) return { text: ask, kind: "asked" };
  const main = mainOf(clause);
  if (said.isQuestion || negates(main)) return null;
  const [wish] = wishesIn(clause, spoken);
  const plans = wish?.kind === "project" ? planned : [...planned, ...wanted];
  const plan = workIn(clause, plans, spoken) ?? announcedIn(part, clause, spoken);
  if (plan) return { text: plan, kind: "wished" };
  const wanting = spoken.work.gives?.exec(clause)?.[1] ?? wish?.thing;
  const thing = wanting && phraseOf(mainOf(wanting), spoken);
  if (thing && texts.test(thing)) return { text: thing, kind: "asked" };
  if (!wish && PLEASE.test(part) && texts.test(clause)) return { text: main, kind: "asked" };
  if (idle.test(main) || (wish && wish.kind !== "project" && !said.isLater)) return null;
  if (opensWork(clause, spoken)) return { text: clause, kind: infinitive?.test(main) ? "wished" : "asked" };
  return isNote(part) && endsWithWork(clause, spoken) ? { text: clause, kind: "wished" } : null;
}

/** "Una carta a mi casero, por favor" has no verb. */
const PLEASE =
  /(?<!\p{L})(?:por favor|porfa|bitte|s['’]il (?:te|vous) pla[iî]t|stp|svp|per favore|please|pls)(?!\p{L})/iu;

/** "Küche streichen": a few words without a full stop. */
const isNote = (part: string): boolean => !/[.!]\s*$/.test(part) && wordCount(part.trim()) <= MAX_NOTE_WORDS;

/** What goes on with the order before it: "and translate it". */
function goingOn(part: string, before: Order | undefined, spoken: SpokenLanguage): Order | null {
  const clause = clauseOf(part, spoken);
  const { infinitive, idle } = spoken.work;
  return before &&
    infinitive?.test(clause) &&
    wordCount(clause) >= 2 &&
    !idle.test(clause) &&
    !negates(clause)
    ? { text: clause, kind: before.kind }
    : null;
}
