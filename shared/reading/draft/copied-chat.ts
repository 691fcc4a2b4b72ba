import { clip } from "@dreamcatcher/text/clip";
import type { DraftMessage } from "./draft.ts";
import { isOfPage, withCodeBlocks, withoutButtons } from "./page-marks.ts";
import { toolOf } from "./turns/speakers.ts";
import { type Turn, turnsOf } from "./turns/turns.ts";

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
  const found = turnsOf(text, ({ speaker }) => speaker.isOfPage);
  if (!found) return undefined;
  const answer = found.turns.find(({ marker }) => marker.speaker.role === "assistant");
  const above = copied(found.head.filter((line) => !isOfPage(line.trim())).join("\n")).trim();
  const isTitle = above.length <= MAX_TITLE && !/\n|[.:!?…。：！？]$/.test(above);
  const beginsWithAnswer = found.turns[0] === answer;
  const opening = isTitle && !beginsWithAnswer ? "" : above;
  return {
    tool: answer && toolOf(answer.marker.speaker.name),
    title: isTitle && !beginsWithAnswer ? clip(above.replace(/^#+ /, ""), MAX_TITLE) : undefined,
    messages: [
      {
        role: beginsWithAnswer || opening.length <= MAX_REQUEST ? "user" : "assistant",
        content: opening,
      },
      ...found.turns.map(messageOf),
    ],
  };
}

function messageOf({ marker, lines }: Turn): DraftMessage {
  const first = lines.findIndex((line) => line.trim() !== "");
  const repeatsName = lines[first]?.trim().toLowerCase() === marker.speaker.name;
  const said = repeatsName ? lines.slice(first + 1) : lines;
  return {
    role: marker.speaker.role === "user" ? "user" : "assistant",
    content: copied(said.join("\n")),
  };
}

const copied = (text: string): string => withCodeBlocks(withoutButtons(text));
