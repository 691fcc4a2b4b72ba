import { ellipsize } from "@dreamcatcher/text/clip";
import type { Candidate } from "./candidates/candidate.ts";
import { areSame, comparable, withoutRepeats } from "./candidates/repeats.ts";
import type { Proposal } from "./proposals/proposal.ts";

const MAX_SUGGESTIONS = 12;
const MAX_LENGTH = 500;

/**
 * What answers propose and the person does not take up; what is a todo as well is no suggestion. Of more than
 * twelve those of plans are kept before those of single sentences, and these before those of other lists.
 */
export function suggestionsOf(left: readonly Proposal[], todos: readonly Candidate[]): Candidate[] {
  const known = todos.map(comparable);
  const found = withoutRepeats([...left]).filter((each) => !known.some((todo) => areSame(todo, each)));
  const kept = new Set(found.toSorted((a, b) => a.rank - b.rank).slice(0, MAX_SUGGESTIONS));
  return found
    .filter((each) => kept.has(each))
    .map((each) => ({ ...each, text: ellipsize(each.text, MAX_LENGTH) }));
}
