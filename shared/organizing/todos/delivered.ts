import type { Ask } from "../language/ask.ts";
import { isShell } from "../language/shell.ts";
import { isAboutWords, isProgram, isWriting } from "../language/things.ts";
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

const REFUSAL =
  /^(?:i'?m sorry|sorry|i apologi[sz]e|i can(?:no|['’])t|i am unable|i'm unable|as an ai|unfortunately|het spijt me|helaas)/i;
const FAILED = /\b(?:interrupted|could not|couldn't|failed to|unable to)\b/i;
const MADE =
  "created|updated|added|fixed|implemented|built|made|written|rewritten|changed|removed|replaced|renamed|moved|generated|refactored|converted|translated|deployed|integrated|redesigned|incorporated|modified|corrected|set up|put together|finished|completed|gemaakt|aangepast|toegevoegd|geschreven|bijgewerkt|verwijderd|vertaald";
const REPORTS = new RegExp(
  String.raw`\b(?:i|we)(?:['’]ve| have| heb|)(?: now| also| already| just| successfully| nu)? (?:${MADE})\b|\b(?:ik heb|we hebben)\b[^.!?\n]{1,80}\b(?:${MADE})\b|^(?:done|updated|fixed|added|created|removed|renamed|klaar|gedaan)\b`,
  "i",
);
const NEEDS =
  /\b(?:(?:please|kindly|can you|could you) (?:provide|share|paste|send|upload|tell me|specify|clarify|describe|confirm|let me know)|(?:i(?:['’]ll| will)? need|let me know|tell me) (?:the|your|more|some|which|what|a few)|(?:what|which|who|how many|where) [^.!?\n]{3,80}\?\s*$|(?:geef|stuur|deel|vertel|plak) (?:me|mij|de|het|je)\b)/i;
const OFFERS =
  /\b(?:shall|should|may|can) (?:i|we) [^.!?\n]{2,80}\?\s*$|\b(?:do you want|would you like|want) me to\b[^.!?\n]{2,80}\?\s*$|\b(?:zal ik|wil je dat ik|moet ik)\b[^.!?\n]{2,80}\?\s*$/i;
/** "If you need more, let me know" asks for nothing. */
const CLOSING =
  /\b(?:if you|let me know if|feel free|als je|laat (?:het )?(?:me )?weten als)\b[^.!?\n]*(?:[.!?]|$)/gi;
const COMMENTS =
  /^(?:(?:what a |that(?:['’]s| is) an? )?(?:good|great|nice|lovely|fun|interesting|fantastic|excellent|cool) (?:idea|thought|choice|plan|question)|sounds|fine\b|ok(?:ay)?\b|sure\b|noted|you (?:could|might|can)|i (?:can|will|would|think)|leuk|goed idee|prima|mooi)/i;
const MAX_COMMENT = 250;
/** An answer that asks back is not much longer; at the end of a longer one it offers more. */
const MAX_ASKING_BACK = 900;

function answerOf({ answered, written, files }: Turn): Answer | null {
  const last = answered.at(-1);
  if (!last) return null;
  const code = answered.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "code" ? block.code : [])),
  );
  const text = last.text.slice(0, MAX_READ).replace(CLOSING, "");
  const length = answered.reduce((sum, each) => sum + each.text.length, 0);
  return {
    hasProgram: files.length > 0 || written.length > 0 || code.some((each) => !isShell(each)),
    hasCommands: code.length > 0,
    hasTable: answered.some(({ blocks }) => blocks.some(({ kind }) => kind === "row")),
    reports: answered.some((each) => REPORTS.test(each.text.slice(0, MAX_READ))),
    refuses: REFUSAL.test(text) || (text.length < 400 && FAILED.test(text)),
    asksBack: length <= MAX_ASKING_BACK && (NEEDS.test(text) || OFFERS.test(text)),
    comments: length <= MAX_COMMENT && COMMENTS.test(text),
    length,
  };
}

const MAX_READ = 4_000;
const MIN_ANSWER = 200;
const COMMAND = /\b(?:commands?|one-?liner|bash|shell|terminal|script|opdracht)\b/i;

/** What only the person can do. */
const ERRANDS =
  /^(?:buy|order|call|phone|ask|book|send|print|visit|meet|talk|show|find|look|pay|bel|koop|bestel|vraag|stuur|boek|print|betaal|zoek)\b/i;

/** Whether an answer hands over what is asked for: what is made of code as code, a text as text. */
function delivers({ text, kind }: Ask, answer: Answer): boolean {
  const thing = text.replace(/^\S+ (?:(?:an?|the|my|our|some|een|de|het|mijn) )?/i, "");
  if (kind === "wished" && ERRANDS.test(text)) return false;
  if (answer.hasProgram || (answer.hasCommands && COMMAND.test(text))) return true;
  if (answer.refuses || answer.asksBack) return false;
  const isText = isAboutWords(text) || (kind === "asked" && isWriting(thing));
  if (kind === "wished" && !isText) return false;
  if (answer.reports) return true;
  if (isProgram(thing)) return false;
  return isText ? !answer.comments : answer.length >= MIN_ANSWER || answer.hasTable;
}

/** Whether the turns deliver an ask of one of them, and the person does not later say that it is wrong. */
export function deliveriesOf(
  conversation: ParsedConversation,
  asks: readonly Ask[][],
): (ask: Ask, at: number) => boolean {
  const { turns } = conversation;
  const answers = turns.map(answerOf);
  if (conversation.agentic) return (_, at) => answers[at]?.refuses === false;
  const mends = answers.map(
    (answer) =>
      answer !== null &&
      (answer.hasProgram ||
        answer.hasCommands ||
        (!answer.refuses && (answer.reports || answer.length >= MIN_ANSWER))),
  );
  const isWrong = complaintsOf(conversation, asks, mends);
  /** Whether the person only answers, or pastes what is asked for. */
  const givesOnly = (turn: number) =>
    asks[turn]?.length === 0 || turns[turn]?.asked.some(({ text }) => text.length > MIN_PASTED) === true;
  return (ask, at) => {
    const answer = (turn: number) => answers[turn] ?? NO_ANSWER;
    let turn = at;
    // What the person is asked for, they give; "yes" accepts what is offered.
    while (turn - at < MAX_EXCHANGES && answer(turn).asksBack && givesOnly(turn + 1)) turn += 1;
    const isDelivered = delivers(ask, answer(turn)) || (turn > at && delivers(ask, answer(at)));
    return isDelivered && !isWrong(ask, turn);
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
