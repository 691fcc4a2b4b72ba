import { languageOf, STOP_WORDS } from "@dreamcatcher/text/words";
import type { Clause } from "./query.ts";

/** Words of a query that say something; all of them where none does ("to be or not to be"). */
export function withoutStopWords(clauses: readonly Clause[], text: string): readonly Clause[] {
  const language = languageOf(text);
  const isStopWord = ({ isPhrase, text: word, sequences: [{ prefix }] }: Clause) => {
    const lower = word.toLowerCase().replaceAll("’", "'");
    return !isPhrase && !prefix && (STOP_WORDS.en.has(lower) || STOP_WORDS[language].has(lower));
  };
  const kept = clauses.filter((clause) => !isStopWord(clause));
  return kept.length > 0 ? kept : clauses;
}
