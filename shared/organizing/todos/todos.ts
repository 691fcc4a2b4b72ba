import { ellipsize } from "@dreamcatcher/text/clip";
import { itemsOf } from "@dreamcatcher/text/markdown";
import { type Candidate, RANK } from "../candidates/candidate.ts";
import { withoutRepeats } from "../candidates/repeats.ts";
import { ticked } from "../candidates/ticking.ts";
import type { Ask } from "../language/ask.ts";
import { todoText } from "../language/todo-text.ts";
import { isCriterion } from "../language/work.ts";
import type { ParsedConversation, Turn } from "../parsed-conversation.ts";
import { withChanges } from "./changes.ts";
import { deliveriesOf } from "./delivered.ts";
import { withoutListed } from "./listed.ts";
import { notedIn } from "./noted.ts";
import { remainingOf } from "./remaining.ts";

const MAX_TODOS = 12;
const MAX_TASKS = 60;
const MAX_LENGTH = 500;

/**
 * The todos of a conversation: the asks of the person (by turn), task lists, what is noted or left to do, and
 * what the person takes up of what answers propose.
 */
export function todosOf(
  conversation: ParsedConversation,
  asks: readonly Ask[][],
  taken: readonly Candidate[],
): Candidate[] {
  const isDelivered = deliveriesOf(conversation, asks);
  const standing = withChanges(conversation, asks, isDelivered);
  const takenBy = Map.groupBy(taken, ({ turn }) => turn);
  const found = conversation.turns.flatMap((turn, at): Candidate[] => [
    ...todosOfAsks(standing[at] ?? [], at, isDelivered),
    ...tasksOf(turn, at),
    ...notedIn(turn).map((noted) => ({
      ...noted,
      done: conversation.agentic && isDelivered({ ...noted, kind: "asked" }, at),
      rank: RANK.task,
      turn: at,
    })),
    ...remainingOf(turn, at, conversation),
    ...(takenBy.get(at) ?? []),
  ]);
  const chosen = mostImportant(withoutRepeats(withoutListed(ticked(found, conversation))));
  return chosen.map((each) => ({ ...each, text: ellipsize(each.text, MAX_LENGTH) }));
}

/** What the person asks for or wants; a question how to do something is answered, not done. */
const todosOfAsks = (
  asks: readonly Ask[],
  at: number,
  isDelivered: (ask: Ask, at: number) => boolean,
): Candidate[] =>
  asks
    .filter(({ kind }) => kind === "asked" || kind === "wished")
    .map((ask) => ({
      text: ask.text,
      sentence: ask.sentence,
      message: ask.message,
      done: isDelivered(ask, at),
      rank: RANK.ask,
      turn: at,
    }));

/** The items of task lists, `- [ ]` and `- [x]`. */
function tasksOf(turn: Turn, at: number): Candidate[] {
  return [...turn.asked, ...turn.answered, ...turn.written].flatMap(({ blocks, message }) =>
    itemsOf(blocks)
      .filter((item) => item.checked !== null && !isCriterion(item))
      .map(({ text, checked }) => ({
        text: todoText(text),
        sentence: text,
        message,
        done: checked === true,
        rank: RANK.task,
        turn: at,
      })),
  );
}

/** All tasks up to their limit, then the lowest ranks, in the order of the conversation. */
function mostImportant(found: Candidate[]): Candidate[] {
  const tasks = found.filter((each) => each.rank === RANK.task).slice(0, MAX_TASKS);
  const room = Math.max(0, MAX_TODOS - tasks.length);
  const rest = found
    .filter((each) => each.rank !== RANK.task)
    .map((each, at) => ({ each, at }))
    .sort((a, b) => a.each.rank - b.each.rank || a.at - b.at)
    .slice(0, room)
    .map(({ each }) => each);
  const chosen = new Set([...tasks, ...rest]);
  return found.filter((each) => chosen.has(each));
}
