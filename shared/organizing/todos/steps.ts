import { type Block, itemsOf } from "@dreamcatcher/text/markdown";
import { forbids } from "@dreamcatcher/text/negation";
import { sentences, shorten } from "@dreamcatcher/text/sentences";
import { imperativeOf, isImperative } from "@dreamcatcher/text/verbs";
import { languageOf, stems } from "@dreamcatcher/text/words";
import { adviceOf, isCounsel, tidied } from "../language/asks.ts";
import { isShell } from "../language/shell.ts";
import type { Talk, Turn } from "../talk.ts";
import type { Candidate } from "./todo.ts";

/** The steps that the answers of a turn recommend, as lists, headings, tables or in passing. */
export const stepsOf = (turn: Turn, at: number, talk: Talk): Candidate[] => [
  ...listed(turn, at, talk),
  ...rows(turn, at),
];

const PLANS =
  /\b(?:next steps?|to-?dos?|action (?:items|plan|points)|steps?|plan|recommend\w*|follow(?:ing)?|how to|guide|instructions|checklist|roadmap|getting started|set ?up|commands|starting points|implementation|workflow|suggestions|phase \d|stappen(?:plan)?|volgende|actiepunten|takenlijst|aanbevelingen|aan de slag|outline|how (?:you|we) (?:can|could))\b|^to \p{Ll}+ [^.:]*:/iu;
const NOT_PLANS =
  /\b(?:tips?|options?|benefits?|advantages?|pros|cons|disadvantages?|challenges?|features?|alternatives?|factors?|considerations?|ideas?|questions?|use cases?|best practices|reasons?|overview|summary|changes|what (?:i|was) (?:changed|did)|fixed|voordelen|nadelen|voorbeelden|opties|vragen)\b/i;

/** Steps that may be taken some day. */
const OPTIONAL = /\b(?:(?:could|can|may) (?:include|be)|might|optional(?:ly)?|consider|ideas)\b/i;

/** Steps that an answer recommends: lists of imperatives, and headings that count steps. */
function listed(turn: Turn, at: number, talk: Talk): Candidate[] {
  if (talk.agentic) return agentSteps(turn, at);
  const found: Candidate[] = needs(turn, at);
  for (const said of turn.answered) {
    for (const group of groupsOf(said.blocks)) {
      const planned = PLANS.test(`${group.intro} ${group.under}`);
      if (!group.ordered && !planned) continue;
      if (NOT_PLANS.test(group.intro) && !/steps?|stappen/i.test(group.intro)) continue;
      if (forbids(group.intro, group.under)) continue;
      const imperative = group.items.flatMap((item) => {
        const text = stepOf(item);
        return text === null ? [] : [{ text, delivered: item.delivered }];
      });
      if (imperative.length < 2 && !planned) continue;
      if (imperative.length < group.items.length * 0.5) continue;
      for (const { text, delivered } of imperative) {
        const changes = /^(?:update|modify|change|adapt|replace|refactor)\b/i.test(text);
        if (!delivered || changes)
          found.push({
            text,
            done: delivered,
            rank: !planned ? 4 : OPTIONAL.test(group.intro) ? 3 : 2,
            turn: at,
          });
      }
    }
  }
  return found.length === 0 || inLanguage(turn, talk) ? found : [];
}

/** Rows of a plan: the cells that open with an imperative, or with several that are counted. */
function rows(turn: Turn, at: number): Candidate[] {
  return turn.answered.flatMap((said) =>
    said.blocks.flatMap((block) => {
      if (block.kind !== "row" || !block.header.some((cell) => PLAN_COLUMN.test(cell))) return [];
      const [acts] = block.cells
        .filter((_, column) => PLAN_COLUMN.test(block.header[column] ?? ""))
        .map(actsIn)
        .filter((each) => each.length > 0);
      return acts
        ? [{ text: together(acts), done: false, rank: 2, turn: at, row: stemsOfRow(block.cells[0] ?? "") }]
        : [];
    }),
  );
}

/** "1. Header: Paint it red. 2. Footer: Hide it" holds two. */
const actsIn = (cell: string): string[] =>
  cell
    .replace(/^\d+[.)]\s*/, "")
    .split(/\s+\d[.)]\s/, 3)
    .flatMap((part) => adviceOf(sentences(part.replace(/^[^:.]{3,40}:\s+/, ""))[0] ?? "") ?? []);

/** One todo for what one row plans. */
function together(acts: string[]): string {
  const [first = "", ...rest] = acts.length > 1 ? acts.map((act) => shorten(act, 7)) : acts;
  return [first, ...rest.map((act) => act.charAt(0).toLowerCase() + act.slice(1))].join(", ");
}

const stemsOfRow = (cell: string): string => [...stems(cell)].sort().join(" ");

const PLAN_COLUMN =
  /\b(?:change|action|step|task|fix|implementation|to-?do|edit|recommendation|actie|taak|stap)s?\b/i;

/** A plan in another language than the talk's is one that was translated later. */
const inLanguage = (turn: Turn, talk: Talk): boolean =>
  languageOf(turn.answered.map((said) => said.text.slice(0, 1_500)).join("\n")) === talk.language;

const NEEDED =
  /^(?:(?:also|and|finally|note(?: that)?|remember that)[,:]? )?(?:(?:in|to|for|before|if|once|after)\b[^,.]{3,120}, )?(?:you(?:'ll| will|’ll)? (?:also |then |first )?(?:need|have) to|make sure (?:to|you)|be sure to|don't forget to|remember to|please) (?:also |first )?(?=(?:install|add|import|replace|configure|set up|run|update|enable|register|deploy|create|sign up)\b)/i;

/** What an answer says in passing must be done for it to work. */
function needs(turn: Turn, at: number): Candidate[] {
  return turn.answered.flatMap((said) =>
    said.blocks.flatMap((block) =>
      block.kind !== "paragraph" || block.quoted
        ? []
        : block.sentences.flatMap((sentence) => {
            const text = NEEDED.test(sentence) ? adviceOf(sentence.replace(NEEDED, "")) : null;
            return text ? [{ text, done: false, rank: 3, turn: at }] : [];
          }),
    ),
  );
}

/** An agent's own plan is not the person's; what it leaves to be done stands under such a heading. */
function agentSteps(turn: Turn, at: number): Candidate[] {
  return turn.answered
    .flatMap((said) => itemsOf(said.blocks))
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

/**
 * The outermost items of each list; a numbered list that code interrupts is one, and so is a row of
 * numbered headings with what stands under them.
 */
function groupsOf(blocks: Block[]): Group[] {
  const groups: Group[] = [];
  let list: Group | null = null;
  let id = -1;
  let between = 0;
  let label: Step | null = null;
  const headed: Group = { items: [], intro: "steps", under: "", ordered: true };
  for (const block of blocks) {
    if (block.kind === "item" && block.depth === 1 && block.checked === null) {
      if (!list || (block.list !== id && !(block.ordered && list.ordered && between < 4))) {
        list = { items: [], intro: block.intro, under: block.under.at(-1) ?? "", ordered: block.ordered };
        groups.push(list);
      }
      id = block.list;
      between = 0;
      const item = { ...block, delivered: false };
      list.items.push(item);
      label = isLabel(item) ? item : null;
    } else if (block.kind === "item" && block.depth === 2 && block.checked === null && list && label) {
      // Under an item that only names a part, the steps are the items nested in it.
      if (list.items.at(-1) === label) list.items.pop();
      list.items.push({ ...block, delivered: false });
    } else if (block.kind === "heading") {
      list = null;
      const step = STEP_HEADING.exec(block.text)?.[1];
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
    ...groups.filter((group) => !STEP_HEADING.test(group.under) && !/^\d+\.\d+/.test(group.under)),
  ];
}

/** "Materials:" names what follows and is no step. */
const isLabel = (item: Omit<Step, "delivered">): boolean => /:$/.test(item.text) && stepOf(item) === null;

const STEP_HEADING = /^(?:step|stap|phase|fase)\s*\d{1,2}\s*[.:)–-]?\s*(.+)$/i;

/** An item as a step in the imperative, or null where it is none. */
function stepOf(item: Omit<Step, "delivered">): string | null {
  const told = imperatively(item.lead?.replace(/^(?:step|stap)?\s*\d{1,2}[.:)]?\s*/i, "") ?? null);
  const lead = told.text;
  if (lead && isImperative(lead) && !isCounsel(lead) && lead.split(" ").length >= 3 && !told.changed)
    return tidied(lead);
  const [opening = ""] = sentences(lead ? item.body : item.text);
  const advice = adviceOf(opening) ?? (lead ? null : adviceOf(imperatively(opening).text ?? ""));
  if (advice) return advice;
  return lead && isImperative(lead) && !isCounsel(lead) ? tidied(lead) : null;
}

/** "Setting up accounts" as "Set up accounts". */
function imperatively(lead: string | null): { text: string | null; changed: boolean } {
  const [, gerund = "", rest = ""] = /^(\p{L}+ing)( .+)$/u.exec(lead ?? "") ?? [];
  const verb = imperativeOf(gerund);
  return verb ? { text: `${verb}${rest}`, changed: true } : { text: lead, changed: false };
}
