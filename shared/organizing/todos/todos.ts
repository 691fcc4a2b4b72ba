import { ellipsize } from "@dreamcatcher/text/clip";
import { itemsOf } from "@dreamcatcher/text/markdown";
import { distinction, likeness, stem, stems } from "@dreamcatcher/text/words";
import type { Ask } from "../language/asks.ts";
import { isShell } from "../language/shell.ts";
import { todoText } from "../language/todo-text.ts";
import type { ParsedConversation, Turn, Utterance } from "../parsed-conversation.ts";
import { notedIn } from "./noted.ts";
import { remainingOf } from "./remaining.ts";
import { stepsOf } from "./steps.ts";
import { ticked } from "./ticking.ts";
import { type Candidate, RANK, type Todo } from "./todo.ts";

const MAX_TODOS = 12;
const MAX_TASKS = 60;
const MAX_CANDIDATES = 2_000;
const MAX_LENGTH = 500;

/**
 * The todos of a conversation: its task lists, the asks of the person (by turn), and the steps of answers.
 */
export function todosOf(conversation: ParsedConversation, asks: readonly Ask[][]): Todo[] {
  const found = conversation.turns.flatMap((turn, at): Candidate[] => [
    ...todosOfAsks(asks[at] ?? [], turn, at, conversation),
    ...tasksOf(turn, at),
    ...notedIn(turn).map((text) => ({
      text,
      done: conversation.agentic && isDelivered(turn),
      rank: RANK.task,
      turn: at,
    })),
    ...stepsOf(turn, at, conversation),
    ...remainingOf(turn, at, conversation),
  ]);
  const chosen = mostImportant(withoutRepeats(ticked(lastRows(found), conversation)));
  return chosen.map(({ text, done }) => ({ text: ellipsize(text, MAX_LENGTH), done }));
}

function todosOfAsks(asks: Ask[], turn: Turn, at: number, conversation: ParsedConversation): Candidate[] {
  const delivered = isDelivered(turn);
  const next = conversation.turns[at + 1]?.asked ?? [];
  const done = {
    asked: delivered,
    wished: delivered && turn.answered.some(hasProgram) && !next.some(complains),
    wondered: delivered && next.some(confirms),
  };
  return asks.map(({ text, kind }) => ({
    text,
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
  return itemsOf([...turn.asked, ...turn.answered, ...turn.written].flatMap((message) => message.blocks))
    .filter((item) => item.checked !== null)
    .map((item) => ({ text: todoText(item.text), done: item.checked === true, rank: RANK.task, turn: at }));
}

/** Without the rows of plans that a later row of the same name replaces. */
function lastRows(found: Candidate[]): Candidate[] {
  const last = new Map(found.flatMap((each) => (each.row ? [[each.row, each] as const] : [])));
  return found.filter((each) => !each.row || last.get(each.row) === each);
}

/**
 * Whether two todos have the same verb: "Create the shop" and "Set up the shop" do, "Open the shop" does not.
 */
function sameVerb(a: string, b: string): boolean {
  const [one = "", other = ""] = [a, b].map((text) => stem(text.split(" ", 1)[0]?.toLowerCase() ?? ""));
  return one === other || (verbsOfMaking.has(one) && verbsOfMaking.has(other));
}

const verbsOfMaking = new Set(
  "create set make build start add write develop implement configure initialize define introduce use maak zet bouw ontwikkel start"
    .split(" ")
    .map(stem),
);

/** Whether the long text only adds to the short one: "Buy stamps" and "Buy stamps: ten for letters". */
const isExtendedBy = (short: string, long: string): boolean =>
  long.startsWith(short) && /^[:;,(]/.test(long.slice(short.length).trimStart());

/** Of todos with the same meaning one, in the first wording and the last state. */
function withoutRepeats(found: Candidate[]): Candidate[] {
  const kept: (Candidate & { stems: Set<string>; distinct: string })[] = [];
  for (const each of found.slice(0, MAX_CANDIDATES)) {
    const own = stems(each.text.replace(/^\S+ /, ""));
    const distinct = distinction(each.text);
    const same = kept.find(
      (other) =>
        (other.distinct === distinct &&
          likeness(other.stems, own) >= 0.7 &&
          sameVerb(other.text, each.text)) ||
        isExtendedBy(other.text, each.text) ||
        isExtendedBy(each.text, other.text),
    );
    if (!same) kept.push({ ...each, stems: own, distinct });
    else {
      if (each.rank === RANK.task || same.rank !== RANK.task)
        same.done = each.rank === RANK.task ? each.done : same.done || each.done;
      if (each.rank < same.rank) same.rank = each.rank;
    }
  }
  return kept;
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
