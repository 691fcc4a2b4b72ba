import type { Draft } from "../draft.ts";
import { withoutMachineDetails } from "../marks/machine-details.ts";
import { withCodeBlocks } from "../marks/page-code.ts";
import { withoutButtons } from "../marks/page-marks.ts";
import { messagesOf } from "./content.ts";
import { type Head, headOf } from "./head.ts";
import type { Marker } from "./marker.ts";
import { toolOf } from "./tools.ts";
import { isPacked, markedText, sizeOf, type Turn, type TurnsOfText, turnsOf } from "./turns.ts";

/** A text in Markdown that is a chat. */
export interface Chat {
  head: Head;
  turns: Turn[];
}

/**
 * The chat that a text is; undefined where its lines open no turns, and where it is a document with some.
 *
 * @param attempts the kinds of lines that are looked for, one after the other
 */
export function chatIn(text: string, ...attempts: ((marker: Marker) => boolean)[]): Chat | undefined {
  const marked = markedText(withoutMachineDetails(text));
  for (const accepts of attempts) {
    const found = turnsOf(marked, accepts);
    const chat = found && !isPacked(found) ? chatOf(found) : undefined;
    if (found && chat && isChat(chat, isMostlyTalk(found))) return chat;
  }
  return undefined;
}

/** Where many turns begin with an answer, the question stands above them. */
function chatOf({ head, turns }: TurnsOfText): Chat {
  const question = turns.find(({ marker }) => marker.speaker.role === "user");
  const isOpening = question && question !== turns[0] && turns.length >= MANY_TURNS;
  const about = headOf(head);
  return isOpening && about.hasProse && !about.isOfExport
    ? { head: headOf([]), turns: [{ ...question, lines: head }, ...turns] }
    : { head: about, turns };
}

/** What a text says above so many turns is about the chat, where it is short beside them. */
const MANY_TURNS = 6;
const MAX_ABOVE = 0.05;
const TEMPLATE = /^\{\{[^{}\n]{1,80}\}\}$/;

/** Whether a text is a chat for all but a few words above it. */
function isMostlyTalk({ head, turns }: TurnsOfText): boolean {
  const said = sizeOf(turns.flatMap(({ lines }) => lines));
  return turns.length >= MANY_TURNS && sizeOf(head) <= MAX_ABOVE * said;
}

/** Whether it is a template, or a list of prompts with few answers, such as a link to the chat. */
function isOfPrompts(turns: readonly Turn[]): boolean {
  const asked = turns.filter(({ marker }) => marker.speaker.role === "user");
  const isOnlyAsked = asked[0]?.marker.speaker.isCommon && (turns.length - asked.length) * 3 < turns.length;
  return isOnlyAsked === true || TEMPLATE.test(asked[0]?.lines.join("\n").trim() ?? "");
}

export function draftOf({ head, turns }: Chat): Draft {
  const messages = messagesOf(turns).map((message) => ({
    ...message,
    content: withCodeBlocks(withoutButtons(message.content)),
  }));
  return { source: head.tool ?? toolOfTurns(turns) ?? "markdown", ...head.about, messages };
}

/** The tool by whose name the assistant goes. */
function toolOfTurns(turns: readonly Turn[]): string | undefined {
  const answer = turns.find(({ marker }) => marker.speaker.role === "assistant");
  return answer && toolOf(answer.marker.speaker.name);
}

const FAQ =
  /\b(?:faqs?|frequently asked|q ?(?:&|and|\+) ?a|quiz|interview|exam|flashcards|foire aux questions|preguntas frecuentes|perguntas frequentes|häufige fragen|häufig gestellte|veelgestelde)\b|常见问题|常見問題|よくある質問/i;

/**
 * Whether labels that documents of other kinds have too open the turns of a chat.
 *
 * @param isMostlyTalk whether what stands above the turns is short beside them
 */
function isChat({ head, turns }: Chat, isMostlyTalk: boolean): boolean {
  const question = turns.find(({ marker }) => marker.speaker.role === "user")?.marker;
  const answer = turns.find(({ marker }) => marker.speaker.role === "assistant")?.marker;
  if (!question || !answer || isOfPrompts(turns)) return false;
  if (head.isOfExport || question.shape === "callout" || answer.shape === "callout") return true;
  if (
    (head.hasProse && !isMostlyTalk) ||
    head.headings.length > 3 ||
    head.headings.some((heading) => FAQ.test(heading))
  )
    return false;
  const isNamed = answer.speaker.isProduct;
  if (answer.speaker.isCommon || (question.speaker.isCommon && !isNamed))
    return question.shape === "heading" && (question.style.endsWith(":") || turns.length > 2);
  return isNamed || question.style.endsWith(":") || turns.length > 2 || !hasSiblings(question, turns);
}

/** Whether headings of other names stand beside those of the speakers, as in a document about them. */
const hasSiblings = ({ shape, style }: Marker, turns: readonly Turn[]): boolean =>
  shape === "heading" &&
  turns.some(({ lines }) => lines.some((line) => line.startsWith(`${style.slice("heading ".length)} `)));
