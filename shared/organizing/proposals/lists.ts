import type { Block } from "@dreamcatcher/text/markdown";
import { isShell } from "../language/shell.ts";
import { type Step, stepOf } from "./step-text.ts";

/** A list of steps with the sentence (`intro`) and the heading (`under`) above it. */
export interface StepList {
  items: Step[];
  intro: string;
  under: string;
  ordered: boolean;
  /** Whether it tells what the answer's program does: it introduces the program, or the program it. */
  isExplanation: boolean;
}

/** What no program does: it is left to the person. */
const FOR_HANDS =
  /\b(?:install|download|set ?up|sign|register|replace|open|save|paste|copy|run|navigate|go to|click|select|file|folder|project|account|installeer|open|bewaar|plak|kopieer|vervang)\b/i;

/** "The script does the following:". */
const EXPLAINS =
  /\b(?:this|the|our|above|following|here['’]?s (?:what|how)|de|het|dit)\b.{0,40}\b(?:script|code|program|function|query|class|method|algorithm|userscript|component|macro|formula|functie|programma|script)\b.{0,60}$/i;

const STEP_HEADING = /^(?:step|stap|phase|fase)\s*\d{1,2}\s*[.:)–-]?\s*(.+)$/i;

/**
 * The lists of an answer, by their outermost items. A numbered list that code interrupts stays one list, and
 * numbered headings with the text under them are one.
 *
 * @param stepHeading a numbered heading, with what follows its number
 */
export function listsOf(blocks: Block[], stepHeading = STEP_HEADING): StepList[] {
  const programs = blocks.filter((block) => block.kind === "code" && !isShell(block.code));
  const lists: StepList[] = [];
  let list: StepList | null = null;
  let id = -1;
  let between = 0;
  let label: Step | null = null;
  const headed: StepList = { items: [], intro: "steps", under: "", ordered: true, isExplanation: false };
  for (const block of blocks) {
    if (block.kind === "item" && block.depth === 1 && block.checked === null) {
      if (!list || (block.list !== id && !(block.ordered && list.ordered && between < 4))) {
        list = {
          items: [],
          intro: block.intro,
          under: block.under.at(-1) ?? "",
          ordered: block.ordered,
          isExplanation: programs.length > 0 && EXPLAINS.test(block.intro),
        };
        lists.push(list);
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
      const step = stepHeading.exec(block.text)?.[1];
      if (step) headed.items.push({ text: step, lead: step, body: "", delivered: false });
    } else {
      between += 1;
      const step = headed.items.at(-1);
      if (block.kind === "paragraph" && step && !step.body)
        step.body = block.text.replace(/^[^:.]{3,30}:\s+/, "");
      const item = list?.items.at(-1);
      if (block.kind === "code" && item && between <= 2) item.delivered = !isShell(block.code);
      if (list && programs.length === 1 && block === programs[0] && between <= 2)
        list.isExplanation ||= list.items.length >= 2 && !list.items.some(({ text }) => FOR_HANDS.test(text));
    }
  }
  if (headed.items.length < 3) return lists;
  // Numbered headings that only name phases leave the steps to the lists under them.
  const steps = headed.items.filter((item) => stepOf(item) !== null).length;
  if (stepHeading === STEP_HEADING && steps * 2 < headed.items.length) return lists;
  // Lists under numbered headings are the details of each step.
  return [headed, ...lists.filter(({ under }) => !stepHeading.test(under) && !/^\d+\.\d+/.test(under))];
}

/** Whether an item only names the items below it, as "Materials:" does. */
const isLabel = (item: Step): boolean => /:$/.test(item.text) && stepOf(item) === null;
