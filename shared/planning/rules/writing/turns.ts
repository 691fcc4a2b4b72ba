import type { PlannableDream } from "../../planner.ts";
import { passagesOf } from "../account/passages.ts";
import { closingOf } from "./answers.ts";
import { withoutWorking } from "./working.ts";

/** A shorter wish only goes on: "yes, please". */
export const MIN_WISH = 25;

/** What the person says, and what the assistant answers before they speak again; either may be empty. */
export interface Turn {
  wish: string;
  /** All that the assistant says, without its thoughts and what its tools print. */
  answer: string;
  /** What the answer ends with: its report, or the text that was asked for. */
  closing: string;
  /** The index of its fragment. */
  fragment: number;
}

/** The turns of a dream's conversations in order. */
export function turnsOf({ dream, fragments }: PlannableDream): Turn[] {
  const turns: Turn[] = [];
  // Each fragment by itself: the last ones count most, and together they may be too long.
  for (const [fragment, each] of fragments.entries())
    for (const { speaker, text } of passagesOf({ dream, fragments: [each] })) {
      const last = turns.at(-1);
      if (speaker === "person") turns.push({ wish: text, answer: "", closing: "", fragment });
      else if (last?.fragment === fragment && last.answer === "") Object.assign(last, answerOf(text));
      else turns.push({ wish: "", ...answerOf(text), fragment });
    }
  return turns.filter(({ wish, answer }) => answer !== "" || (wish !== "" && !COMMAND.test(wish)));
}

function answerOf(text: string): Pick<Turn, "answer" | "closing"> {
  const answer = withoutWorking(text);
  return { answer, closing: closingOf(answer, SESSION.test(text)) };
}

/** A command of the program that the conversation was held in: "/cost". */
const COMMAND = /^\/[\w:.-]{1,60}$/;
/** Rules with nothing between them: an export of an agent's session, where a message stands between two. */
const SESSION = /^---$\s{1,20}^---$/m;
