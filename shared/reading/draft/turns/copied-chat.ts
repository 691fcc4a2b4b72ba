import type { DraftMessage } from "../draft.ts";
import { withCodeBlocks } from "../marks/page-code.ts";
import { isOfPage, withoutButtons } from "../marks/page-marks.ts";
import { messagesOf } from "./content.ts";
import { MAY_BE_OF_PAGE } from "./speakers.ts";
import { toolOf } from "./tools.ts";
import { markedText, type Turn, turnsOf } from "./turns.ts";

/** A chat that was copied from its page as one text. */
export interface CopiedChat {
  /** The assistant's tool, as a source is named. */
  tool: string | undefined;
  title: string | undefined;
  messages: DraftMessage[];
}

const MAX_TITLE = 120;
/** A longer text above the first question is the end of an answer whose beginning was not copied. */
const MAX_REQUEST = 400;

/**
 * Reads a text that has the labels which the pages of chats have for screen readers, in the languages they
 * speak: `You said:`, `ChatGPT said:`, `Vous avez dit :`. Undefined where no question and answer are labelled
 * so.
 */
export function copiedChatIn(text: string): CopiedChat | undefined {
  if (!MAY_BE_OF_PAGE.test(text)) return undefined;
  const found = turnsOf(markedText(text), ({ speaker }) => speaker.isOfPage);
  if (!found) return undefined;
  const answer = found.turns.find(({ marker }) => marker.speaker.role === "assistant");
  const beginsWithAnswer = found.turns[0] === answer;
  const above = copied(found.head.filter((line) => !isAbovePage(line.trim())).join("\n")).trim();
  const isTitle = !beginsWithAnswer && above.length <= MAX_TITLE && !/\n|[.:!?…。：！？]$/.test(above);
  const opening: DraftMessage = {
    role: beginsWithAnswer || above.length <= MAX_REQUEST ? "user" : "assistant",
    content: isTitle ? "" : above,
  };
  const messages = messagesOf(found.turns.map(withoutName));
  return {
    tool: answer && toolOf(answer.marker.speaker.name),
    title: isTitle ? above.replace(/^#+ /, "").replace(MODEL_BEHIND, "") : undefined,
    messages: [opening, ...messages.map((message) => ({ ...message, content: copied(message.content) }))],
  };
}

/** A page shows the name again, beside the picture of the assistant. */
function withoutName({ marker, lines }: Turn): Turn {
  const first = lines.findIndex((line) => line.trim() !== "");
  const isName = lines[first]?.trim().toLowerCase() === marker.speaker.name;
  return { marker, lines: isName ? lines.slice(first + 1) : lines };
}

/** What stands above a chat beside its title: buttons, its model, its project, how many take part. */
const isAbovePage = (line: string): boolean =>
  isOfPage(line) ||
  toolOf(line) !== undefined ||
  /^(?:\[[^\]]{1,100}\]\([^()\s]{1,300}\)|\d{1,4})$/.test(line);
/** The model, which the page shows right behind the title. */
const MODEL_BEHIND = /(?<=\S)(?:4o|o[134])(?:-mini)?$/;

const copied = (text: string): string => withCodeBlocks(withoutButtons(text));
