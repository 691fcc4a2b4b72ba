import { ellipsize } from "@dreamcatcher/text/clip";
import type { Proposal } from "./proposals/proposal.ts";
import { areSame, comparable, withoutRepeats } from "./todos/repeats.ts";
import { type Candidate, RANK } from "./todos/todo.ts";

const MAX_SUGGESTIONS = 12;
const MAX_LENGTH = 500;

/** What answers propose and the person does not take up; what is a todo as well is no suggestion. */
export function suggestionsOf(left: readonly Proposal[], todos: readonly Candidate[]): Candidate[] {
  const known = todos.map(comparable);
  return withoutRepeats([...left])
    .filter(({ rank }) => rank !== RANK.other)
    .filter((each) => {
      const compared = comparable(each);
      return !known.some((todo) => areSame(todo, compared));
    })
    .slice(0, MAX_SUGGESTIONS)
    .map((each) => ({ ...each, text: ellipsize(each.text, MAX_LENGTH) }));
}
