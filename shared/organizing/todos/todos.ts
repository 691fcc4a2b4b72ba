import { ellipsize } from "@dreamcatcher/text/clip";
import { itemsOf } from "@dreamcatcher/text/markdown";
import type { Ask } from "../language/asks.ts";
import { isShell } from "../language/shell.ts";
import { todoText } from "../language/todo-text.ts";
import type { ParsedConversation, Turn, Utterance } from "../parsed-conversation.ts";
import { notedIn } from "./noted.ts";
import { remainingOf } from "./remaining.ts";
import { withoutRepeats } from "./repeats.ts";
import { ticked } from "./ticking.ts";
import { type Candidate, RANK } from "./todo.ts";

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
  const found = conversation.turns.flatMap((turn, at): Candidate[] => [
    ...todosOfAsks(asks[at] ?? [], turn, at, conversation),
    ...tasksOf(turn, at),
    ...notedIn(turn).map((noted) => ({
      ...noted,
      done: conversation.agentic && isDelivered(turn),
      rank: RANK.task,
      turn: at,
    })),
    ...remainingOf(turn, at, conversation),
    ...taken.filter((each) => each.turn === at),
  ]);
  const chosen = mostImportant(withoutRepeats(ticked(found, conversation)));
  return chosen.map((each) => ({ ...each, text: ellipsize(each.text, MAX_LENGTH) }));
}

function todosOfAsks(asks: Ask[], turn: Turn, at: number, conversation: ParsedConversation): Candidate[] {
  const delivered = isDelivered(turn);
  const next = conversation.turns[at + 1]?.asked ?? [];
  const done = {
    asked: delivered,
    wished: delivered && turn.answered.some(hasProgram) && !next.some(complains),
    wondered: delivered && next.some(confirms),
  };
  return asks.map(({ text, kind, sentence, message }) => ({
    text,
    sentence,
    message,
    done: done[kind],
    rank: kind === "wondered" ? RANK.minor : RANK.ask,
    turn: at,
  }));
}

/** Whether a message holds code other than shell commands. */
const hasProgram = (message: Utterance): boolean =>
  message.blocks.some((block) => block.kind === "code" && !isShell(block.code));

/** Whether the person says that the answer before is wrong. */
const complains = (message: Utterance): boolean =>
  /\b(?:errors?|wrong|incorrect|not work\w*|(?:does|did|do)(?:n't| not)|still|instead|output is|returned|fails?|failed|expect(?:ed)?|maar|fout|werkt niet)\b/i.test(
    message.text.slice(0, 1_000),
  );

/** Whether the person accepts the answer before. */
const confirms = (message: Utterance): boolean =>
  /^(?:(?:ok(?:ay)?|great|perfect|awesome|excellent|nice|cool|thanks?|thank you|yes|good|that(?:'s| is) (?:perfect|great|it|good)|(?:that|this|it) works?|works|super|mooi|top|dank)\b)/i.test(
    message.text,
  );

const REFUSAL =
  /^(?:i'?m sorry|sorry|i apologi[sz]e|i can(?:no|')t|i am unable|i'm unable|as an ai|unfortunately|het spijt me|helaas)/i;
const FAILED = /\b(?:interrupted|could not|couldn't|failed to|unable to)\b/i;

/** Whether the turn ends in an answer that neither refuses nor fails. */
function isDelivered(turn: Turn): boolean {
  const last = turn.answered.at(-1);
  if (!last || REFUSAL.test(last.text)) return false;
  return !(last.text.length < 400 && FAILED.test(last.text));
}

/** The items of task lists, `- [ ]` and `- [x]`. */
function tasksOf(turn: Turn, at: number): Candidate[] {
  return [...turn.asked, ...turn.answered, ...turn.written].flatMap(({ blocks, message }) =>
    itemsOf(blocks)
      .filter((item) => item.checked !== null)
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
