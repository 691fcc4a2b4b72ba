import { withoutDenied } from "@dreamcatcher/text/negation";
import { answersIn, movesIn } from "@dreamcatcher/text/spoken";
import { contentWords, type Language, stem, stems } from "@dreamcatcher/text/words";
import type { Statement } from "./answers/statements.ts";
import type { Decision } from "./decisions/decision.ts";
import type { Wish } from "./wishes.ts";

/** The statements without those for what the person refuses later: "draw it in ink" before "no ink". */
export function withoutRefused(
  statements: Statement[],
  decisions: Decision[],
  language: Language,
): Statement[] {
  const refusals = refusalsIn(decisions, language);
  if (refusals.length === 0) return statements;
  return statements.filter(({ text, message }) => {
    const said = stems(withoutDenied(text), language);
    return !refusals.some((each) => each.message > message && each.refused.every((word) => said.has(word)));
  });
}

/** The words of what a decision refuses. */
export interface Refusal {
  message: number;
  refused: string[];
}

/** What decisions refuse: the ink of "pencil, no ink". */
export const refusalsIn = (decisions: Decision[], language: Language): Refusal[] =>
  decisions.flatMap(({ text, message }) => {
    const kept = stems(withoutDenied(text), language);
    const refused = [...stems(text, language)].filter((word) => !kept.has(word));
    return refused.length > 0 && !OFTEN.test(text) ? [{ message, refused }] : [];
  });

/** "Not every day" refuses no day. */
const OFTEN =
  /(?<!\p{L})(?:every|each|always|elke?|iedere?|altijd|jede[nrs]?|immer|chaque|toujours|cada|siempre|sempre|ogni)(?!\p{L})/iu;

/** Tells which statements speak for what the person decides against: other advice, the other alternative. */
export function overruledBy(
  decisions: Decision[],
  wishes: Wish[],
  language: Language,
): (statement: Statement) => boolean {
  if (decisions.length === 0) return () => false;
  const { recommends } = answersIn(language);
  const settled = stems(decisions.map(({ text }) => text).join("\n"), language);
  const refused = new Set(wishes.flatMap(({ sentence }) => othersIn(sentence, settled, language)));
  return ({ text }) => {
    const words = [...stems(text, language)];
    return (
      !words.some((word) => settled.has(word)) &&
      (recommends.test(text) || words.some((word) => refused.has(word)))
    );
  };
}

/** The word beside "or" that is not settled where the one on its other side is: "SQLite or Postgres?" */
function othersIn(sentence: string, settled: ReadonlySet<string>, language: Language): string[] {
  if (!sentence.endsWith("?")) return [];
  const [before = "", after = ""] = sentence.split(movesIn(language).either, 2);
  const left = contentWords(before, language).map(stem).at(-1);
  const [right] = contentWords(after, language).map(stem);
  if (!left || !right || settled.has(left) === settled.has(right)) return [];
  return [settled.has(left) ? right : left];
}
