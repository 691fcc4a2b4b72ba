import { excludes } from "@dreamcatcher/text/negation";
import { capitalized, closed, wordCount } from "@dreamcatcher/text/sentences";
import { type Answers, answersIn } from "@dreamcatcher/text/spoken";
import { isImperative } from "@dreamcatcher/text/verbs";
import { languageOf } from "@dreamcatcher/text/words";
import type { Said } from "../evidence.ts";
import { isProse } from "../language/prose.ts";
import { isShell } from "../language/shell.ts";
import type { ParsedConversation, Turn } from "../parsed-conversation.ts";
import type { Passage } from "../passages.ts";

/**
 * A sentence of an answer that says something: a report of work done, something handed over, a conclusion,
 * the first thing that the answer says, an item of a list, or any other remark.
 */
export interface Statement extends Said {
  text: string;
  kind: "report" | "delivery" | "conclusion" | "verdict" | "item" | "remark";
  /** The index of its turn. */
  turn: number;
  /** Whether it can be understood only after the statement before it. */
  leans: boolean;
}

const MIN_WORDS = 4;
const MIN_REPORT_WORDS = 2;
const MAX_WORDS = 40;
/** "What a nice idea!" */
const MAX_EXCLAMATION_WORDS = 10;
const MAX_STATEMENTS = 300;
/** What is longer is data. */
const MAX_LENGTH = 1_000;

/** What the answers of a conversation state, in order, at most 300. */
export function statementsOf(conversation: ParsedConversation): Statement[] {
  const found: Statement[] = [];
  for (const [at, turn] of conversation.turns.entries()) {
    for (const said of statementsOfTurn(turn, at)) {
      if (found.length >= MAX_STATEMENTS) return found;
      if (!conversation.agentic || said.kind === "report" || said.kind === "conclusion") found.push(said);
    }
  }
  return found;
}

/** What tells the language of a turn, which another may be translated to. */
const sampleOf = (answered: Turn["answered"]): string => answered.at(-1)?.text.slice(0, SAMPLE) ?? "";
const SAMPLE = 1_000;

function* statementsOfTurn({ answered }: Turn, turn: number): Generator<Statement> {
  const answers = answersIn(languageOf(sampleOf(answered)));
  for (const { blocks, message } of answered) {
    let isFirst = true;
    for (const block of blocks) {
      if (!isSpoken(block)) continue;
      const concludes = block.under.some((heading) => answers.concluding.test(heading));
      let isFollowed = false;
      for (const sentence of block.sentences) {
        const isName = block.kind === "item" && !FINISHED.test(sentence);
        const said = statementOf(sentence, answers, isName);
        if (!said || (said.leans && !isFollowed)) {
          isFollowed = false;
          continue;
        }
        isFollowed = true;
        yield {
          text: said.text,
          kind:
            said.kind ??
            (concludes
              ? "conclusion"
              : block.kind === "item" || LABELLED.test(said.text) || isImperative(said.text)
                ? "item"
                : isFirst
                  ? "verdict"
                  : "remark"),
          sentence,
          message,
          turn,
          leans: said.leans,
        };
        if (block.kind === "paragraph") isFirst = false;
      }
    }
  }
}

/** Whether a block says something of what is to be: what stands under "Leave out" says the contrary. */
const isSpoken = (block: Passage): boolean =>
  ((block.kind === "paragraph" && !block.quoted && !excludes(block.under.at(-1) ?? "")) ||
    block.kind === "item") &&
  !block.pasted;

/** A sentence without its opening words, if it states something; what may be a name has to report. */
function statementOf(
  sentence: string,
  { aside, opening, leaning, delivers, titled, describes, reports, concludes, declines, labels }: Answers,
  isName: boolean,
): (Pick<Statement, "text" | "leans"> & Partial<Pick<Statement, "kind">>) | null {
  if (sentence.length > MAX_LENGTH) return null;
  const [, thing] = delivers.exec(sentence) ?? [];
  if (thing) return isName ? null : { text: deliveredOf(thing, labels), kind: "delivery", leans: false };
  const [, name] = titled.exec(sentence) ?? [];
  if (name)
    return isName ? null : { text: closed(`${labels.delivered}“${name}”`), kind: "delivery", leans: false };
  const [described, instead] = describes;
  const text = sentence
    .replace(CITATION, "")
    .replace(opening, "")
    .replace(described, instead)
    .replace(LEADING_ON, "");
  const words = wordCount(text);
  if (words > MAX_WORDS || UNFINISHED.test(text)) return null;
  if (words >= MIN_REPORT_WORDS && reports.test(text))
    return isShell(text) ? null : { text: closed(capitalized(text)), kind: "report", leans: false };
  if (isName || words < MIN_WORDS || (EXCLAMATION.test(text) && words <= MAX_EXCLAMATION_WORDS)) return null;
  if (aside.test(text) || declines.test(text) || !(isProse(text) || isOrder(text)) || isShell(text))
    return null;
  return {
    text: closed(capitalized(text)),
    leans: leaning.test(text),
    ...(concludes.test(sentence) && { kind: "conclusion" as const }),
  };
}

/** What was handed over, as a sentence: "Delivered: a script that counts words." */
export const deliveredOf = (thing: string, { delivered }: Answers["labels"]): string =>
  closed(delivered + thing.replace(OPEN_END, ""));

/** What leads on to the thing itself. */
export const OPEN_END =
  /(?:,?\s+(?:that|which|namely|includes?|including|as follows|below|for you|with|like|dat|die|namelijk|met))+$/i;

/** "Created `plan.md` with:" */
const LEADING_ON = /,? (?:with|including|as follows|met)(?: the following)?:$/i;

const CITATION = /\[\d+\]|【[^】]{1,20}】/g;

/** A whole sentence that names a command: "Run `make backup` every night." */
const isOrder = (text: string): boolean => isImperative(text) && text.endsWith(".");

/** Items that are no sentences name points. */
const FINISHED = /[.!。！]["'”’)]?$|[\u0e00-\u0e7f]$/;

const EXCLAMATION = /[!！]$/;

/** "Tools: a knife" tells of a name. */
const LABELLED = /^[^\s.:]+(?: [^\s.:]+)?:\s/;

/** Introductions, questions, salutations, paths, log lines and numbers of a list. */
const UNFINISHED =
  /[:?？؟,،]["'”’)]?$|^[([\d]|\s[•·|]\s|(?:\/[\w.-]+){4,}|\b(?:INFO|DEBUG|WARN)\b|(?:\.\.\.|…)$/;
