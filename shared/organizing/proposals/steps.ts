import type { Block } from "@dreamcatcher/text/markdown";
import { forbids } from "@dreamcatcher/text/negation";
import { sentences, shorten } from "@dreamcatcher/text/sentences";
import { imperativeOf, isImperative } from "@dreamcatcher/text/verbs";
import { languageOf, stems } from "@dreamcatcher/text/words";
import { adviceOf } from "../language/advice.ts";
import { isShell } from "../language/shell.ts";
import { todoText } from "../language/todo-text.ts";
import { isVagueAdvice } from "../language/work.ts";
import type { ParsedConversation, Turn } from "../parsed-conversation.ts";
import { RANK } from "../todos/todo.ts";
import type { Proposal } from "./proposal.ts";

/** The steps of a turn: work that its answers advise, in lists, headings, tables or single sentences. */
export const stepsOf = (turn: Turn, at: number, conversation: ParsedConversation): Proposal[] => [
  ...stepsOfLists(turn, at, conversation),
  ...stepsOfTables(turn, at),
];

/** Introductions and headings of lists of steps. */
const PLANS =
  /\b(?:next steps?|to-?dos?|action (?:items|plan|points)|steps?|plan|recommend\w*|follow(?:ing)?|how to|guide|instructions|checklist|roadmap|getting started|set ?up|commands|starting points|implementation|workflow|suggestions|phase \d|stappen(?:plan)?|volgende|actiepunten|takenlijst|aanbevelingen|aan de slag|outline|how (?:you|we) (?:can|could))\b|^to \p{Ll}+ [^.:]*:/iu;
/** Introductions of lists of anything else. */
const NOT_PLANS =
  /\b(?:tips?|options?|benefits?|advantages?|pros|cons|disadvantages?|challenges?|features?|alternatives?|factors?|considerations?|ideas?|questions?|use cases?|best practices|reasons?|overview|summary|changes|what (?:i|was) (?:changed|did)|fixed|voordelen|nadelen|voorbeelden|opties|vragen)\b/i;

/** Introductions of steps that may be taken or left. */
const OPTIONAL = /\b(?:(?:could|can|may) (?:include|be)|might|optional(?:ly)?|consider|ideas)\b/i;

/** The steps in lists of imperatives, under numbered headings, and in sentences that name a need. */
function stepsOfLists(turn: Turn, at: number, conversation: ParsedConversation): Proposal[] {
  const found = stepsOfSentences(turn, at);
  for (const message of turn.answered) {
    for (const group of groupsOf(message.blocks)) {
      const isPlan = PLANS.test(`${group.intro} ${group.under}`);
      if (!group.ordered && !isPlan) continue;
      if (NOT_PLANS.test(group.intro) && !/steps?|stappen/i.test(group.intro)) continue;
      if (forbids(group.intro, group.under)) continue;
      const steps = group.items.flatMap((item, index) => {
        const text = stepOf(item);
        return text === null
          ? []
          : [{ text, sentence: item.text, number: index + 1, delivered: item.delivered }];
      });
      if (steps.length < 2 && !isPlan) continue;
      if (steps.length < group.items.length * 0.5) continue;
      for (const { text, sentence, number, delivered } of steps) {
        const isChange = /^(?:update|modify|change|adapt|replace|refactor)\b/i.test(text);
        if (!delivered || isChange)
          found.push({
            text,
            sentence,
            message: message.message,
            number,
            done: delivered,
            rank: !isPlan ? RANK.other : OPTIONAL.test(group.intro) ? RANK.minor : RANK.plan,
            turn: at,
          });
      }
    }
  }
  return found.length === 0 || isInLanguage(turn, conversation) ? found : [];
}

/** The steps in the rows of a plan: cells with an imperative, or with several numbered ones. */
function stepsOfTables(turn: Turn, at: number): Proposal[] {
  return turn.answered.flatMap((message) =>
    message.blocks.flatMap((block) => {
      if (block.kind !== "row" || !block.header.some((cell) => PLAN_COLUMN.test(cell))) return [];
      const [steps] = block.cells
        .filter((_, column) => PLAN_COLUMN.test(block.header[column] ?? ""))
        .map(stepsOfCell)
        .filter((each) => each.length > 0);
      return steps
        ? [
            {
              text: joined(steps),
              sentence: steps[0] ?? "",
              message: message.message,
              done: false,
              rank: RANK.plan,
              turn: at,
              row: stemsOfRow(block.cells[0] ?? ""),
            },
          ]
        : [];
    }),
  );
}

/** The steps in a cell: "1. Header: Paint the wall red. 2. Footer: Hide the logo" has two. */
const stepsOfCell = (cell: string): string[] =>
  cell
    .replace(/^\d+[.)]\s*/, "")
    .split(/\s+\d[.)]\s/, 3)
    .flatMap((part) => adviceOf(sentences(part.replace(/^[^:.]{3,40}:\s+/, ""))[0] ?? "") ?? []);

/** The steps of one row as the text of one todo. */
function joined(steps: string[]): string {
  const [first = "", ...rest] = steps.length > 1 ? steps.map((step) => shorten(step, 7)) : steps;
  return [first, ...rest.map((step) => step.charAt(0).toLowerCase() + step.slice(1))].join(", ");
}

const stemsOfRow = (cell: string): string => [...stems(cell)].sort().join(" ");

const PLAN_COLUMN =
  /\b(?:change|action|step|task|fix|implementation|to-?do|edit|recommendation|actie|taak|stap)s?\b/i;

/** Whether a turn is in the conversation's language: a plan in another was translated later. */
const isInLanguage = (turn: Turn, conversation: ParsedConversation): boolean =>
  languageOf(turn.answered.map((message) => message.text.slice(0, 1_500)).join("\n")) ===
  conversation.language;

const NEEDED =
  /^(?:(?:also|and|finally|note(?: that)?|remember that)[,:]? )?(?:(?:in|to|for|before|if|once|after)\b[^,.]{3,120}, )?(?:you(?:'ll| will|’ll)? (?:also |then |first )?(?:need|have) to|make sure (?:to|you)|be sure to|don't forget to|remember to|please) (?:also |first )?(?=(?:install|add|import|replace|configure|set up|run|update|enable|register|deploy|create|sign up)\b)/i;

/** The steps that single sentences require: "You'll also need to install the driver". */
function stepsOfSentences(turn: Turn, at: number): Proposal[] {
  return turn.answered.flatMap((message) =>
    message.blocks.flatMap((block) =>
      block.kind !== "paragraph" || block.quoted
        ? []
        : block.sentences.flatMap((sentence) => {
            const text = NEEDED.test(sentence) ? adviceOf(sentence.replace(NEEDED, "")) : null;
            return text
              ? [{ text, sentence, message: message.message, done: false, rank: RANK.minor, turn: at }]
              : [];
          }),
    ),
  );
}

/**
 * An item or a heading that may be a step: `lead` is its bold opening or its heading, `body` what follows.
 */
interface Step {
  text: string;
  lead: string | null;
  body: string;
  /** Whether the answer carries it out itself, as code below it. */
  delivered: boolean;
}

/** A list of steps with the sentence (`intro`) and the heading (`under`) above it. */
interface Group {
  items: Step[];
  intro: string;
  under: string;
  ordered: boolean;
}

/**
 * The lists of an answer, by their outermost items. A numbered list that code interrupts stays one list, and
 * numbered headings with the text under them are one.
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
      // Under an item that is only a label, the nested items are the steps.
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
  // Lists under numbered headings are the details of each step.
  return [
    headed,
    ...groups.filter((group) => !STEP_HEADING.test(group.under) && !/^\d+\.\d+/.test(group.under)),
  ];
}

/** Whether an item only names the items below it, as "Materials:" does. */
const isLabel = (item: Omit<Step, "delivered">): boolean => /:$/.test(item.text) && stepOf(item) === null;

const STEP_HEADING = /^(?:step|stap|phase|fase)\s*\d{1,2}\s*[.:)–-]?\s*(.+)$/i;

/** An item as a step in the imperative, or null. */
function stepOf(item: Omit<Step, "delivered">): string | null {
  const named = imperatively(item.lead?.replace(/^(?:step|stap)?\s*\d{1,2}[.:)]?\s*/i, "") ?? null);
  const lead = named.text;
  if (lead && isImperative(lead) && !isVagueAdvice(lead) && lead.split(" ").length >= 3 && !named.isChanged)
    return todoText(lead);
  const [opening = ""] = sentences(lead ? item.body : item.text);
  const advice = adviceOf(opening) ?? (lead ? null : adviceOf(imperatively(opening).text ?? ""));
  if (advice) return advice;
  return lead && isImperative(lead) && !isVagueAdvice(lead) ? todoText(lead) : null;
}

/** "Setting up accounts" becomes "Set up accounts". */
function imperatively(lead: string | null): { text: string | null; isChanged: boolean } {
  const [, gerund = "", rest = ""] = /^(\p{L}+ing)( .+)$/u.exec(lead ?? "") ?? [];
  const verb = imperativeOf(gerund);
  return verb ? { text: `${verb}${rest}`, isChanged: true } : { text: lead, isChanged: false };
}
