import { negates } from "@dreamcatcher/text/negation";
import { movesIn } from "@dreamcatcher/text/spoken";
import { stems } from "@dreamcatcher/text/words";
import type { ParsedConversation } from "../parsed-conversation.ts";
import type { Decision } from "./decision.ts";

const MAX_ALTERNATIVES = 100;

/**
 * The decisions that still stand: a later one replaces what it repeats, changes or rules out. What one
 * sentence settles stands together.
 */
export function standing(found: Decision[], conversation: ParsedConversation): Decision[] {
  if (found.length < 2) return found;
  const either = alternativesIn(conversation);
  const left: { decision: Decision; words: ReadonlySet<string> }[] = [];
  for (const decision of found) {
    const words = stems(decision.text, conversation.language);
    const replaced = left.filter(
      (earlier) =>
        isSame(earlier.words, words) ||
        (earlier.decision.sentence !== decision.sentence &&
          either.some((both) => rulesOut(both, earlier.words, words))),
    );
    const choices = left.filter((earlier) => !negates(earlier.decision.text));
    // "Actually, no new shoes" refuses one thing and chooses no other.
    const isOther = decision.changes && replaced.length === 0 && !negates(decision.text);
    const changed = isOther ? choices.slice(-1) : replaced;
    for (const each of changed) left.splice(left.indexOf(each), 1);
    left.push({ decision, words });
  }
  return left.map(({ decision }) => decision);
}

/** Whether one of two says no more than the other. */
function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  return small.size > 0 && [...small].every((word) => large.has(word));
}

/** Whether two are the sides of "SQLite or Postgres". */
const rulesOut = (
  both: [ReadonlySet<string>, ReadonlySet<string>],
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
) => (overlaps(both[0], a) && overlaps(both[1], b)) || (overlaps(both[0], b) && overlaps(both[1], a));

const overlaps = (side: ReadonlySet<string>, words: ReadonlySet<string>): boolean =>
  [...words].some((word) => side.has(word));

/** What is farther from the "or" is what the choice is about. */
const MAX_SIDE = 3;

/** The two sides of each "or" that people or answers put to each other, at most 100. */
function alternativesIn({
  turns,
  language,
}: ParsedConversation): [ReadonlySet<string>, ReadonlySet<string>][] {
  const { either } = movesIn(language);
  const sides: [ReadonlySet<string>, ReadonlySet<string>][] = [];
  for (const block of turns
    .flatMap(({ asked, answered }) => [...asked, ...answered])
    .flatMap(({ blocks }) => blocks)) {
    for (const sentence of block.sentences) {
      const [a, b, ...more] =
        sides.length < MAX_ALTERNATIVES && sentence.length < 300 ? sentence.split(either) : [];
      if (a === undefined || b === undefined || more.length > 0) continue;
      const [left, right] = [
        stems(a.split(" ").slice(-MAX_SIDE).join(" "), language),
        stems(b.split(" ", MAX_SIDE).join(" "), language),
      ];
      sides.push([new Set([...left].filter((word) => !right.has(word))), right]);
    }
  }
  return sides;
}
