import { type Delivering, deliveringIn, movesIn } from "@dreamcatcher/text/spoken";
import { isAccepted } from "../acceptance.ts";
import type { Ask } from "../language/ask.ts";
import { isShell } from "../language/shell.ts";
import { isProgram, isWriting } from "../language/things.ts";
import type { ParsedConversation, Turn } from "../parsed-conversation.ts";
import { complaintsOf } from "./complaints.ts";

/** What the answers of a turn hand over. */
interface Answer {
  /** Code other than shell commands, or a file. */
  hasProgram: boolean;
  hasCommands: boolean;
  hasTable: boolean;
  /** Whether it says that it has made or changed something. */
  reports: boolean;
  refuses: boolean;
  /** Whether it needs something of the person first, or offers to begin. */
  asksBack: boolean;
  /** Whether it only says what it thinks of the idea. */
  comments: boolean;
  length: number;
}

const MAX_COMMENT = 250;
/** An answer that asks back is not much longer; at the end of a longer one it offers more. */
const MAX_ASKING_BACK = 900;

function answerOf(
  { answered, written, files }: Turn,
  { refuses, fails, reports, needs, offers, closing, comments }: Delivering,
): Answer {
  const last = answered.at(-1);
  if (!last) return NO_ANSWER;
  const code = answered.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "code" ? block.code : [])),
  );
  const text = last.text.slice(0, MAX_READ).replace(closing, "");
  const length = answered.reduce((sum, each) => sum + each.text.length, 0);
  return {
    hasProgram: files.length > 0 || written.length > 0 || code.some((each) => !isShell(each)),
    hasCommands: code.length > 0,
    hasTable: answered.some(({ blocks }) => blocks.some(({ kind }) => kind === "row")),
    reports: answered.some((each) => reports.test(each.text.slice(0, MAX_READ))),
    refuses: refuses.test(text) || (text.length < 400 && fails.test(text)),
    asksBack: length <= MAX_ASKING_BACK && (needs.test(text) || offers.test(text)),
    comments: length <= MAX_COMMENT && comments.test(text),
    length,
  };
}

const MAX_READ = 4_000;
const MIN_ANSWER = 200;
const COMMAND = /\b(?:commands?|one-?liner|bash|shell|terminal|script|opdracht)\b/i;

/** Whether an answer hands over what is asked for: what is made of code as code, a text as text. */
function delivers({ text, kind }: Ask, answer: Answer, language: Delivering): boolean {
  const thing = text.replace(language.verb, "");
  if (kind === "wished" && language.errands.test(text)) return false;
  if (answer.hasProgram || (answer.hasCommands && COMMAND.test(text))) return true;
  if (answer.refuses || answer.asksBack) return false;
  const isText = isOfWords(text, language) || (kind === "asked" && isWriting(thing, language));
  if (kind === "wished" && !isText) return false;
  if (answer.reports) return true;
  if (isProgram(thing, language)) return false;
  return isText ? !answer.comments : answer.length >= MIN_ANSWER || answer.hasTable;
}

/** Whether what is asked for is words to write, which an answer in words is. */
const isOfWords = (text: string, language: Delivering): boolean =>
  language.writes.test(text) && !isProgram(text.replace(language.verb, ""), language);

/**
 * Whether an ask is something that the person wants to have or do, which an answer only helps with: "I want a
 * web page", "I'd like to write a book". Who needs a poem is given it.
 */
function isOwnWish({ kind, text, sentence }: Ask, language: Delivering): boolean {
  const [verb = ""] = text.toLowerCase().split(" ", 1);
  return kind === "wished" && (!isOfWords(text, language) || sentence.toLowerCase().includes(verb));
}

/**
 * Whether the turns deliver an ask of one of them, and the person does not later say that it is wrong. What
 * they wish for comes true where they say that it works.
 */
export function deliveriesOf(
  conversation: ParsedConversation,
  asks: readonly Ask[][],
): (ask: Ask, at: number) => boolean {
  const { turns } = conversation;
  const language = deliveringIn(conversation.language);
  const known: Answer[] = [];
  const answer = (at: number): Answer => {
    const turn = turns[at];
    known[at] ??= turn ? answerOf(turn, language) : NO_ANSWER;
    return known[at];
  };
  if (conversation.agentic) return (_, at) => !answer(at).refuses;
  const mends = (at: number): boolean => {
    const { hasProgram, hasCommands, refuses, reports, length } = answer(at);
    return hasProgram || hasCommands || (!refuses && (reports || length >= MIN_ANSWER));
  };
  const moves = movesIn(conversation.language);
  const isWrong = complaintsOf(conversation, asks, mends);
  /** Whether the person says that it works before they ask for anything else. */
  const isTakenUp = (turn: number): boolean => {
    for (let at = turn + 1; at <= turn + MAX_EXCHANGES; at++) {
      if (isAccepted(turns[at], moves)) return true;
      if (asks[at]?.length !== 0) return false;
    }
    return false;
  };
  /** Whether the person only answers, or pastes what is asked for. */
  const givesOnly = (turn: number) =>
    asks[turn]?.length === 0 || turns[turn]?.asked.some(({ text }) => text.length > MIN_PASTED) === true;
  return (ask, at) => {
    let turn = at;
    // What the person is asked for, they give; "yes" accepts what is offered.
    while (turn - at < MAX_EXCHANGES && answer(turn).asksBack && givesOnly(turn + 1)) turn += 1;
    const isDelivered =
      delivers(ask, answer(turn), language) || (turn > at && delivers(ask, answer(at), language));
    const stands = isDelivered && !isWrong(ask, turn);
    return stands && (!isOwnWish(ask, language) || isTakenUp(turn));
  };
}

const NO_ANSWER: Answer = {
  hasProgram: false,
  hasCommands: false,
  hasTable: false,
  reports: false,
  refuses: true,
  asksBack: false,
  comments: false,
  length: 0,
};
const MAX_EXCHANGES = 6;
const MIN_PASTED = 1_500;
