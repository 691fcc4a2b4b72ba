import { ellipsize } from "@dreamcatcher/text/clip";
import { itemsOf } from "@dreamcatcher/text/markdown";
import { distinction, likeness, stem, stems } from "@dreamcatcher/text/words";
import { type Ask, tidied } from "../language/asks.ts";
import { isShell } from "../language/shell.ts";
import type { Talk, Turn, Utterance } from "../talk.ts";
import { stepsOf } from "./steps.ts";
import { ticked } from "./ticking.ts";
import type { Candidate, Todo } from "./todo.ts";

const MOST = 12;
const MOST_TASKS = 60;

/**
 * What is to be done: task lists, what the person asks for (`asks`, by turn), and the steps that answers
 * recommend.
 */
export function todosOf(talk: Talk, asks: readonly Ask[][]): Todo[] {
  const found: Candidate[] = [];
  talk.turns.forEach((turn, at) => {
    found.push(...asked(asks[at] ?? [], turn, at, talk), ...tasks(turn, at), ...stepsOf(turn, at, talk));
  });
  const chosen = limited(united(ticked(lastRows(found), talk)));
  return chosen.map(({ text, done }) => ({ text: ellipsize(text, 500), done }));
}

function asked(asks: Ask[], turn: Turn, at: number, talk: Talk): Candidate[] {
  const answered = isAnswered(turn);
  const next = talk.turns[at + 1]?.asked ?? [];
  const done = {
    asked: answered,
    wished: answered && turn.answered.some(makesCode) && !next.some(objects),
    wondered: answered && next.some(confirms),
  };
  return asks.map(({ text, kind }) => ({
    text,
    done: done[kind],
    rank: kind === "wondered" ? 3 : 1,
    turn: at,
  }));
}

const makesCode = (said: Utterance): boolean =>
  said.blocks.some((block) => block.kind === "code" && !isShell(block.code));

/** Whether the person comes back to an answer that is not what they wished for. */
const objects = (said: Utterance): boolean =>
  /\b(?:errors?|wrong|incorrect|not work\w*|(?:does|did|do)(?:n't| not)|still|instead|output is|returned|fails?|failed|expect(?:ed)?|maar|fout|werkt niet)\b/i.test(
    said.text.slice(0, 1_000),
  );

const confirms = (said: Utterance): boolean =>
  /^(?:(?:ok(?:ay)?|great|perfect|awesome|excellent|nice|cool|thanks?|thank you|yes|good|that(?:'s| is) (?:perfect|great|it|good)|(?:that|this|it) works?|works|super|mooi|top|dank)\b)/i.test(
    said.text,
  );

const REFUSAL =
  /^(?:i'?m sorry|sorry|i apologi[sz]e|i can(?:no|')t|i am unable|i'm unable|as an ai|unfortunately|het spijt me|helaas)/i;
const FAILED = /\b(?:interrupted|could not|couldn't|failed to|unable to)\b/i;

/** Whether what was asked was delivered. */
function isAnswered(turn: Turn): boolean {
  const last = turn.answered.at(-1);
  if (!last || REFUSAL.test(last.text)) return false;
  return !(last.text.length < 400 && FAILED.test(last.text));
}

/** Task lists, GitHub's way. */
function tasks(turn: Turn, at: number): Candidate[] {
  return itemsOf([...turn.asked, ...turn.answered].flatMap((said) => said.blocks))
    .filter((item) => item.checked !== null)
    .map((item) => ({ text: tidied(item.text), done: item.checked === true, rank: 0, turn: at }));
}

/** Of rows of the same name the last. */
function lastRows(found: Candidate[]): Candidate[] {
  const last = new Map(found.flatMap((each) => (each.row ? [[each.row, each] as const] : [])));
  return found.filter((each) => !each.row || last.get(each.row) === each);
}

/** "Create the shop" is "Set up the shop", but "Open the shop" is neither. */
function sameAct(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => stem(text.split(" ", 1)[0]?.toLowerCase() ?? ""));
  return one === other || (making.has(one ?? "") && making.has(other ?? ""));
}

const making = new Set(
  "create set make build start add write develop implement configure initialize define introduce use maak zet bouw ontwikkel start"
    .split(" ")
    .map(stem),
);

/** "Buy stamps" opens "Buy stamps: ten for letters". */
const opens = (short: string, long: string): boolean =>
  long.startsWith(short) && /^[:;,(]/.test(long.slice(short.length).trimStart());

/** Same text, one todo: the first wording, the last state. */
function united(found: Candidate[]): Candidate[] {
  const kept: (Candidate & { stems: Set<string>; distinct: string })[] = [];
  for (const each of found.slice(0, 2_000)) {
    const own = stems(each.text.replace(/^\S+ /, ""));
    const distinct = distinction(each.text);
    const same = kept.find(
      (other) =>
        (other.distinct === distinct &&
          likeness(other.stems, own) >= 0.7 &&
          sameAct(other.text, each.text)) ||
        opens(other.text, each.text) ||
        opens(each.text, other.text),
    );
    if (!same) kept.push({ ...each, stems: own, distinct });
    else {
      if (each.rank === 0 || same.rank !== 0)
        same.done = each.rank === 0 ? each.done : same.done || each.done;
      same.rank = Math.min(same.rank, each.rank);
    }
  }
  return kept;
}

function limited(found: Candidate[]): Candidate[] {
  const tasked = found.filter((each) => each.rank === 0).slice(0, MOST_TASKS);
  const room = Math.max(0, MOST - tasked.length);
  const rest = found
    .filter((each) => each.rank > 0)
    .map((each, at) => ({ each, at }))
    .sort((a, b) => a.each.rank - b.each.rank || a.at - b.at)
    .slice(0, room)
    .map(({ each }) => each);
  const chosen = new Set([...tasked, ...rest]);
  return found.filter((each) => chosen.has(each));
}
