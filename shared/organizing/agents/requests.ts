import { isImperative } from "@dreamcatcher/text/verbs";
import { RANK } from "../candidates/candidate.ts";
import { adviceOf } from "../language/advice.ts";
import { type Ask, askOf } from "../language/ask.ts";
import { withoutFiller } from "../language/filler.ts";
import { todoText } from "../language/todo-text.ts";
import type { Turn, Utterance } from "../parsed-conversation.ts";
import { spokenOf } from "../passages.ts";
import type { Proposal } from "../proposals/proposal.ts";
import { handedPlan, type Step } from "./handed-plan.ts";
import { isBarePick } from "./picks.ts";

/** Work that the person asks for; `checks` where it only finds out whether other work is done. */
export interface Request extends Proposal {
  checks: boolean;
}

/** What the person asks for in a turn: by each message the plan that it hands over, else its asks. */
export const requestsOf = (turn: Turn, at: number, asks: readonly Ask[]): Request[] =>
  turn.asked.flatMap((said) => {
    const found: readonly (Step | Omit<Step, "checks">)[] = handedPlan(said) ?? [
      ...asks
        .filter(({ message, kind, text }) => message === said.message && kind !== "wondered" && !isBare(text))
        .slice(0, MAX_ASKS)
        .filter(({ sentence }) => !isIndented(sentence, said.text)),
      ...ordersIn(said),
    ];
    return found.map((each) => ({
      text: each.text,
      sentence: each.sentence,
      checks: "checks" in each && each.checks,
      message: said.message,
      done: false,
      rank: RANK.ask,
      turn: at,
    }));
  });

/** Whether an ask names nothing itself: "Address 8 and 12", "Fix this: …" before what is pasted. */
const isBare = (text: string): boolean =>
  isBarePick(text) || /^\S+ (?:this|these|those|it|that)\s*:(?!\s*["“'`])/i.test(text);

const MAX_ASKS = 50;

/** Whether a sentence stands in indented lines alone, as what is pasted from a terminal does. */
function isIndented(sentence: string, text: string): boolean {
  const opening = sentence.slice(0, 20);
  const lines = text.split("\n").filter((line) => line.includes(opening));
  return lines.length > 0 && lines.every((line) => /^ {2,}(?![-*+\d])/.test(line));
}

/** "Write this to docs/plan.md": the file says what is meant. */
const TO_FILE =
  /^((?:write|save|put|move|copy) (?:this|it|that|them) (?:to|in|into) \S*[\w-]+(?:\/|\.\w{1,5}\b)\S*)/i;
/** "Still fall back to X" and "let's not run the jobs if …" are orders where there is a program to change. */
const STILL = /^still (\p{Ll}+ .+)$/iu;
const ONLY = /^only (\p{Ll}+ .{3,}\b(?:if|when|for)\b.+)$/iu;
const NOT_IF = /^(?:let['’]?s not|do not|don['’]t) (\p{Ll}+ .{3,}\b(?:if|when|unless|for)\b.+)$/iu;

/** The orders of a session that a talk about anything else does not have. */
const ordersIn = (said: Utterance): { text: string; sentence: string }[] =>
  spokenOf(said).flatMap((block) => {
    if (block.kind !== "paragraph" || block.quoted || block.pasted) return [];
    return [
      ...block.sentences.flatMap((sentence) => {
        const bare = withoutFiller(sentence);
        const order = TO_FILE.exec(bare)?.[1] ?? orderOf(bare);
        const orders = order ? [todoText(order)] : consideredIn(bare);
        return orders.map((text) => ({ text, sentence }));
      }),
      ...ordersInLines(block.text.split("\n")),
    ];
  });

/** Each line of an instruction typed in haste is one: "drop the cache", and "for 3 keep both" below it. */
const ordersInLines = (lines: readonly string[]): { text: string; sentence: string }[] =>
  lines.length < 2
    ? []
    : lines.flatMap((line) => {
        const order = /^\p{Ll}/u.test(line) ? askOf(line.replace(/^for \d+,? /, ""), true) : null;
        return order?.kind === "asked" ? [{ text: order.text, sentence: line }] : [];
      });

/** "Consider using a set, and add a test for it", in a review that the person passes on. */
const consideredIn = (bare: string): string[] =>
  /^consider \p{Ll}+ing\b/iu.test(bare)
    ? bare.split(/, and (?=\p{Ll}+ (?:an?|the)\b)/u).flatMap((part) => adviceOf(part) ?? [])
    : [];

function orderOf(bare: string): string | null {
  const [, still] = STILL.exec(bare) ?? [];
  if (still && (isImperative(still) || /^fall back\b/i.test(still))) return still;
  const [, only] = ONLY.exec(bare) ?? [];
  if (only && isImperative(only)) return `Only ${only}`;
  const [, denied] = NOT_IF.exec(bare) ?? [];
  return denied && isImperative(denied) ? `Don't ${denied}` : null;
}
