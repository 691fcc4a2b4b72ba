import { negates } from "@dreamcatcher/text/negation";
import { type Language, stems } from "@dreamcatcher/text/words";
import type { Candidate } from "./candidates/candidate.ts";
import type { Decision } from "./decisions/decision.ts";
import { refusalsIn } from "./overruled.ts";

/** The todos without the open ones that the person decides against: "buy oars" before "not to buy oars". */
export const withoutDroppedTodos = (
  todos: readonly Candidate[],
  decisions: Decision[],
  language: Language,
): Candidate[] => withoutRefusedWork(todos, decisions, language, MAX_OTHERS);

/** The suggestions without those that need what the person refuses later. */
export const withoutRefusedSuggestions = <Item extends Candidate>(
  suggestions: readonly Item[],
  decisions: Decision[],
  language: Language,
): Item[] => withoutRefusedWork(suggestions, decisions, language, Number.POSITIVE_INFINITY);

/** Of one refused word, a todo has so few others: "hang the lamp" is refused with the lamp. */
const MAX_OTHERS = 1;

function withoutRefusedWork<Item extends Candidate>(
  work: readonly Item[],
  decisions: Decision[],
  language: Language,
  maxOthers: number,
): Item[] {
  const refusals = refusalsIn(decisions, language);
  if (refusals.length === 0) return [...work];
  return work.filter(({ text, message, done }) => {
    if (done || negates(text)) return true;
    const own = [...stems(text, language)];
    return !refusals.some(
      (each) =>
        each.message > message &&
        each.refused.every((word) => own.some((other) => isSame(word, other))) &&
        (each.refused.length > 1 || own.length - 1 <= maxOthers),
    );
  });
}

const MIN_COMMON = 5;

/** Whether two words differ in their endings alone: "bedrijf" and "bedrijven". */
function isSame(a: string, b: string): boolean {
  const common = Math.max(MIN_COMMON, Math.min(a.length, b.length) - 1);
  return a === b || (a.slice(0, common) === b.slice(0, common) && Math.abs(a.length - b.length) <= 2);
}
