import type { Draft } from "../draft.ts";
import { withoutMachineDetails } from "../marks/machine-details.ts";
import { withCodeBlocks } from "../marks/page-code.ts";
import { withoutButtons } from "../marks/page-marks.ts";
import { messagesOf } from "./content.ts";
import { type Head, headOf } from "./head.ts";
import type { Marker } from "./marker.ts";
import { toolOf } from "./tools.ts";
import { markedText, type Turn, turnsOf } from "./turns.ts";

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
    const chat = found && { head: headOf(found.head), turns: found.turns };
    if (chat && isChat(chat)) return chat;
  }
  return undefined;
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

/** Whether labels that documents of other kinds have too open the turns of a chat. */
function isChat({ head, turns }: Chat): boolean {
  const question = turns.find(({ marker }) => marker.speaker.role === "user")?.marker;
  const answer = turns.find(({ marker }) => marker.speaker.role === "assistant")?.marker;
  if (!question || !answer) return false;
  if (head.isOfExport || question.shape === "callout" || answer.shape === "callout") return true;
  if (head.hasProse || head.headings.length > 3 || head.headings.some((heading) => FAQ.test(heading)))
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
