import { languageOf, STOP_WORDS } from "@dreamcatcher/text/words";
import type { Clause } from "./query.ts";

/** Words of English that hold a question together: fewer than those that name no topic. */
const ENGLISH: ReadonlySet<string> = new Set(
  `a about am an and any are as at be been but by can could did do does for from had has have he her his how i if
  in into is it its me my of on or our she should so some than that the their them then there these they this those
  to us was we were what when where which who whom whose why will with would you your i'm i've it's that's what's
  don't doesn't didn't can't i'd i'll`.split(/\s+/),
);
/** Whether a shorter query is of another language cannot be told. */
const MIN_WORDS = 4;

/** Words of a query that say something; all of them where none does ("to be or not to be"). */
export function withoutStopWords(clauses: readonly Clause[], text: string): readonly Clause[] {
  const language = clauses.length < MIN_WORDS ? "en" : languageOf(text);
  const stopWords = language === "en" ? ENGLISH : STOP_WORDS[language];
  const kept = clauses.filter(
    ({ isPhrase, text: word, sequences: [{ prefix }] }) =>
      isPhrase ||
      prefix ||
      !stopWords.has(
        word
          .toLowerCase()
          .replaceAll("’", "'")
          .replace(/[?!.,;:]+$/, ""),
      ),
  );
  return kept.length > 0 ? kept : clauses;
}
