import { adviceOf, asksOf, isCounsel, tidied } from "./asks.ts";
import type { Block, Item } from "./markdown.ts";
import { clip, sentences } from "./sentences.ts";
import { isShell } from "./shell.ts";
import type { Said, Talk, Turn } from "./talk.ts";
import { imperativeOf, isImperative } from "./verbs.ts";
import { languageOf, likeness, numbersIn, stem, stems } from "./words.ts";

export interface Todo {
  text: string;
  done: boolean;
}

/** A todo with where it comes from; a lower `rank` is kept before a higher one. */
interface Candidate extends Todo {
  rank: number;
  turn: number;
  /** The row of a plan it stands in; a later plan's row of the same name replaces it. */
  row?: string;
}

const most = 12;
const mostTasks = 60;

/** What is to be done: task lists, what the person asks for, and the steps the answers recommend. */
export function todosOf(talk: Talk): Todo[] {
  const found: Candidate[] = [];
  talk.turns.forEach((turn, at) => {
    found.push(...asked(turn, at, talk), ...tasks(turn, at), ...steps(turn, at, talk), ...rows(turn, at));
  });
  const chosen = limited(united(ticked(lastRows(found), talk)));
  return chosen.map(({ text, done }) => ({ text: clip(text, 500), done }));
}

function asked(turn: Turn, at: number, talk: Talk): Candidate[] {
  const answered = isAnswered(turn);
  return turn.asked
    .flatMap((said) => asksOf(said, talk.agentic))
    .map(({ text, kind }) => ({
      text,
      done:
        answered &&
        (kind === "asked" || (kind === "wondered" && talk.turns[at + 1]?.asked.some(confirms) === true)),
      rank: kind === "wondered" ? 3 : 1,
      turn: at,
    }));
}

const confirms = (said: Said): boolean =>
  /^(?:(?:ok(?:ay)?|great|perfect|awesome|excellent|nice|cool|thanks?|thank you|yes|good|that(?:'s| is) (?:perfect|great|it|good)|(?:that|this|it) works?|works|super|mooi|top|dank)\b)/i.test(
    said.text,
  );

const refusal =
  /^(?:i'?m sorry|sorry|i apologi[sz]e|i can(?:no|')t|i am unable|i'm unable|as an ai|unfortunately|het spijt me|helaas)/i;
const failed = /\b(?:interrupted|could not|couldn't|failed to|unable to)\b/i;

/** Whether what was asked was delivered. */
function isAnswered(turn: Turn): boolean {
  const last = turn.answered.at(-1);
  if (!last || refusal.test(last.text)) return false;
  return !(last.text.length < 400 && failed.test(last.text));
}

/** Task lists, GitHub's way. */
function tasks(turn: Turn, at: number): Candidate[] {
  return items(turn.asked.concat(turn.answered))
    .filter((item) => item.checked !== null)
    .map((item) => ({ text: tidied(item.text), done: item.checked === true, rank: 0, turn: at }));
}

const items = (said: Said[]): Item[] =>
  said.flatMap((each) => each.blocks.filter((block) => block.kind === "item"));

const plans =
  /\b(?:next steps?|to-?dos?|action (?:items|plan|points)|steps?|plan|recommend\w*|follow(?:ing)?|how to|guide|instructions|checklist|roadmap|getting started|set ?up|commands|starting points|implementation|workflow|suggestions|phase \d|stappen(?:plan)?|volgende|actiepunten|takenlijst|aanbevelingen|aan de slag)\b/i;
const notPlans =
  /\b(?:tips?|options?|benefits?|advantages?|pros|cons|disadvantages?|challenges?|features?|alternatives?|factors?|considerations?|ideas?|questions?|use cases?|best practices|reasons?|overview|summary|changes|what (?:i|was) (?:changed|did)|fixed|voordelen|nadelen|voorbeelden|opties|vragen)\b/i;

/** Steps that an answer recommends: lists of imperatives, and headings that count steps. */
function steps(turn: Turn, at: number, talk: Talk): Candidate[] {
  if (talk.agentic) return agentSteps(turn, at);
  const found: Candidate[] = needs(turn, at);
  for (const said of turn.answered) {
    for (const group of groupsOf(said.blocks)) {
      const texts = group.items.map((item) => ({ text: stepOf(item), delivered: item.delivered }));
      const imperative = texts.flatMap(({ text, delivered }) => (text === null ? [] : [{ text, delivered }]));
      const context = `${group.intro} ${group.under}`;
      if (imperative.length < 2 && !plans.test(context)) continue;
      if (imperative.length < group.items.length * 0.5) continue;
      const planned = plans.test(context);
      if (notPlans.test(group.intro) && !/steps?|stappen/i.test(group.intro)) continue;
      if (!group.ordered && !planned) continue;
      for (const { text, delivered } of imperative) {
        const changes = /^(?:update|modify|change|adapt|replace|refactor)\b/i.test(text);
        if (!delivered || changes) found.push({ text, done: delivered, rank: planned ? 2 : 4, turn: at });
      }
    }
  }
  return found.length === 0 || inLanguage(turn, talk) ? found : [];
}

/** Rows of a plan: the cells that open with an imperative. */
function rows(turn: Turn, at: number): Candidate[] {
  return turn.answered.flatMap((said) =>
    said.blocks.flatMap((block) => {
      if (block.kind !== "row" || !block.header.some((cell) => planColumn.test(cell))) return [];
      const [step] = block.cells
        .filter((_, column) => planColumn.test(block.header[column] ?? ""))
        .flatMap(
          (cell) =>
            adviceOf(
              sentences(
                cell
                  .replace(/^\d+[.)]\s*/, "")
                  .replace(/^[^:.]{3,40}:\s+/, "")
                  .split(/\s+\d[.)]\s/, 1)[0] ?? "",
              )[0] ?? "",
            ) ?? [],
        );
      return step
        ? [{ text: step, done: false, rank: 2, turn: at, row: stemsOfRow(block.cells[0] ?? "") }]
        : [];
    }),
  );
}

const stemsOfRow = (cell: string): string => [...stems(cell)].sort().join(" ");

const planColumn =
  /\b(?:change|action|step|task|fix|implementation|to-?do|edit|recommendation|actie|taak|stap)s?\b/i;

/** A plan in another language than the talk's is one that was translated later. */
const inLanguage = (turn: Turn, talk: Talk): boolean =>
  languageOf(turn.answered.map((said) => said.text.slice(0, 4_000)).join("\n")) === talk.language;

const needed =
  /^(?:(?:also|and|finally|note that|remember that),? )?(?:you(?:'ll| will|’ll)? (?:also |then |first )?(?:need|have) to|make sure (?:to|you)|be sure to|don't forget to|remember to|please) (?=(?:install|add|import|replace|configure|set up|run|update|enable|register|deploy|create|sign up)\b)/i;

/** What an answer says in passing must be done for it to work. */
function needs(turn: Turn, at: number): Candidate[] {
  return turn.answered.flatMap((said) =>
    said.blocks.flatMap((block) =>
      block.kind !== "paragraph" || block.quoted
        ? []
        : sentences(block.text).flatMap((sentence) => {
            const text = needed.test(sentence) ? adviceOf(sentence.replace(needed, "")) : null;
            return text ? [{ text, done: false, rank: 3, turn: at }] : [];
          }),
    ),
  );
}

/** An agent's own plan is not the person's; what it leaves to be done stands under such a heading. */
function agentSteps(turn: Turn, at: number): Candidate[] {
  return items(turn.answered)
    .filter(
      (item) =>
        item.checked === null &&
        /\b(?:next steps?|to-?dos?|remaining|follow-?ups?)\b/i.test(
          `${item.intro} ${(item as Block).under.at(-1) ?? ""}`,
        ),
    )
    .flatMap((item) => stepOf(item) ?? [])
    .map((text) => ({ text, done: false, rank: 4, turn: at }));
}

interface Step {
  text: string;
  lead: string | null;
  body: string;
  /** The answer wrote it out itself, as code. */
  delivered: boolean;
}

interface Group {
  items: Step[];
  intro: string;
  under: string;
  ordered: boolean;
}

/** The outermost items of each list; a numbered list that code interrupts is one, and so is a row of numbered headings with what stands under them. */
function groupsOf(blocks: Block[]): Group[] {
  const groups: Group[] = [];
  let list: Group | null = null;
  let id = -1;
  let between = 0;
  const headed: Group = { items: [], intro: "steps", under: "", ordered: true };
  for (const block of blocks) {
    if (block.kind === "item" && block.depth === 1) {
      if (!list || (block.list !== id && !(block.ordered && list.ordered && between < 4))) {
        list = { items: [], intro: block.intro, under: block.under.at(-1) ?? "", ordered: block.ordered };
        groups.push(list);
      }
      id = block.list;
      between = 0;
      list.items.push({ ...block, delivered: false });
    } else if (block.kind === "heading") {
      list = null;
      const step = stepHeading.exec(block.text)?.[1];
      if (step) headed.items.push({ text: step, lead: step, body: "", delivered: false });
    } else {
      between += 1;
      const step = headed.items.at(-1);
      if (block.kind === "paragraph" && step && !step.body)
        step.body = block.text.replace(/^[^:.]{3,30}:\s+/, "");
      const item = list?.items.at(-1);
      if (block.kind === "code" && item && between <= 2) item.delivered = !isShell(block.code);
    }
  }
  if (headed.items.length < 3) return groups;
  // Lists under counted steps are how each is done.
  return [
    headed,
    ...groups.filter((group) => !stepHeading.test(group.under) && !/^\d+\.\d+/.test(group.under)),
  ];
}

const stepHeading = /^(?:step|stap|phase|fase)\s*\d{1,2}\s*[.:)–-]?\s*(.+)$/i;

/** An item as a step in the imperative, or null where it is none. */
function stepOf(item: Omit<Step, "delivered">): string | null {
  const told = imperatively(item.lead?.replace(/^(?:step|stap)?\s*\d{1,2}[.:)]?\s*/i, "") ?? null);
  const lead = told.text;
  if (lead && isImperative(lead) && !isCounsel(lead) && lead.split(" ").length >= 3 && !told.changed)
    return tidied(lead);
  const [opening = ""] = sentences(lead ? item.body : item.text);
  const advice = adviceOf(opening);
  if (advice) return advice;
  return lead && isImperative(lead) && !isCounsel(lead) ? tidied(lead) : null;
}

/** "Setting up accounts" as "Set up accounts". */
function imperatively(lead: string | null): { text: string | null; changed: boolean } {
  const [, gerund = "", rest = ""] = /^(\p{L}+ing)( .+)$/u.exec(lead ?? "") ?? [];
  const verb = imperativeOf(gerund);
  return verb ? { text: `${verb}${rest}`, changed: true } : { text: lead, changed: false };
}

const reports =
  /\b(?:i(?:'ve| have)?(?: now| already| just)? (?:\w+ed|done|made|built|set up|sent|written|run|put|bought|found)|it works|(?:that|this|it)(?:'s| is)? (?:done|works|worked)|is done|are done|heb (?:ik )?\w+|is gelukt|het werkt)\b/i;

/** Marks what a person later reports as done, with the steps that come before it in the same answer. */
function ticked(found: Candidate[], talk: Talk): Candidate[] {
  talk.turns.forEach((turn, at) => {
    for (const said of turn.asked) {
      for (const block of said.blocks) {
        if (block.kind !== "paragraph") continue;
        for (const sentence of sentences(block.text)) {
          if (sentence.length > 300 || !reports.test(sentence) || /\?$|\bnot\b|n't\b/.test(sentence))
            continue;
          const told = stems(sentence);
          const hit = found.findLastIndex(
            (each) =>
              each.turn < at &&
              !each.done &&
              each.rank >= 2 &&
              [...stems(each.text)].some((w) => told.has(w)),
          );
          const step = found[hit];
          if (!step) continue;
          for (const each of found.slice(0, hit + 1))
            if (each.turn === step.turn || sameStep(each, found, step.turn)) each.done = true;
        }
      }
    }
  });
  return found;
}

const sameStep = (each: Candidate, found: Candidate[], turn: number): boolean =>
  each.rank >= 2 &&
  found.some((other) => other.turn === turn && likeness(stems(other.text), stems(each.text)) >= 0.5);

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

/** Same text, one todo: the first wording, the last state. */
function united(found: Candidate[]): Candidate[] {
  const kept: (Candidate & { stems: Set<string>; numbers: string })[] = [];
  for (const each of found.slice(0, 2_000)) {
    const own = stems(each.text.replace(/^\S+ /, ""));
    const numbers = numbersIn(each.text);
    const same = kept.find(
      (other) =>
        other.numbers === numbers && likeness(other.stems, own) >= 0.7 && sameAct(other.text, each.text),
    );
    if (!same) kept.push({ ...each, stems: own, numbers });
    else {
      if (each.rank === 0 || same.rank !== 0)
        same.done = each.rank === 0 ? each.done : same.done || each.done;
      same.rank = Math.min(same.rank, each.rank);
    }
  }
  return kept;
}

function limited(found: Candidate[]): Candidate[] {
  const tasked = found.filter((each) => each.rank === 0).slice(0, mostTasks);
  const room = Math.max(0, most - tasked.length);
  const rest = found
    .filter((each) => each.rank > 0)
    .map((each, at) => ({ each, at }))
    .sort((a, b) => a.each.rank - b.each.rank || a.at - b.at)
    .slice(0, room)
    .map(({ each }) => each);
  const chosen = new Set([...tasked, ...rest]);
  return found.filter((each) => chosen.has(each));
}
