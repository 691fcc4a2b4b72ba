import type { DraftMessage } from "../draft.ts";
import { withCodeBlocks } from "../marks/page-code.ts";
import { isOfPage, withoutButtons } from "../marks/page-marks.ts";
import { messagesOf } from "./content.ts";
import { MAY_BE_OF_PAGE } from "./speakers.ts";
import { toolOf } from "./tools.ts";
import { isPacked, markedText, sizeOf, type Turn, type TurnsOfText, turnsOf } from "./turns.ts";

/** A chat that was copied from its page as one text. */
export interface CopiedChat {
  /** The assistant's tool, as a source is named. */
  tool: string | undefined;
  title: string | undefined;
  messages: DraftMessage[];
}

const HEADINGS = /^#{1,6} .*(?:\n+#{1,6} .*)*$/;
const UNDERLINE = /^(?:-{3,}|={3,})$/;
/** What pages call the person; cheaper than looking at each line. */
const MAY_BE_NAMED = /^(?:User|You|Vous|Tú|Tu|Du|Você|Jij|Ty|Вы|用户|你|あなた|나)[ \t]*$/m;
const MIN_TURNS = 3;
const MAX_TITLE = 120;
/** A longer text above the first question is the end of an answer whose beginning was not copied. */
const MAX_REQUEST = 400;

/**
 * Reads a text that has the labels which the pages of chats have for screen readers, in the languages they
 * speak: `You said:`, `ChatGPT said:`, `Vous avez dit :`. Undefined where no question and answer are labelled
 * so.
 */
export function copiedChatIn(text: string): CopiedChat | undefined {
  const found = labelled(text) ?? named(text);
  if (!found || isPacked(found)) return undefined;
  const answer = found.turns.find(({ marker }) => marker.speaker.role === "assistant");
  const beginsWithAnswer = found.turns[0] === answer;
  const above = copied(found.head.filter((line) => !isAbovePage(line.trim())).join("\n")).trim();
  const isTitle =
    !beginsWithAnswer &&
    above.length <= MAX_TITLE &&
    (HEADINGS.test(above) || !/\n|[.:!?…。：！？]$/.test(above));
  const opening: DraftMessage = {
    role: beginsWithAnswer || above.length <= MAX_REQUEST ? "user" : "assistant",
    content: isTitle ? "" : above,
  };
  const messages = messagesOf(found.turns.map(withoutName));
  return {
    tool: answer && toolOf(answer.marker.speaker.name),
    title: isTitle ? (above.split("\n")[0] ?? "").replace(/^#+ /, "").replace(MODEL_BEHIND, "") : undefined,
    messages: [opening, ...messages.map((message) => ({ ...message, content: copied(message.content) }))],
  };
}

/** The turns below `You said:` and `ChatGPT said:`. */
const labelled = (text: string): TurnsOfText | undefined =>
  MAY_BE_OF_PAGE.test(text) ? turnsOf(markedText(text), ({ speaker }) => speaker.isOfPage) : undefined;

/**
 * The turns below lines with nothing but `User` and `ChatGPT`, as older pages have them. Two such lines may
 * also stand in a text of another kind, and more in one that holds many texts.
 */
function named(text: string): TurnsOfText | undefined {
  if (!MAY_BE_NAMED.test(text)) return undefined;
  const found = turnsOf(markedText(text), ({ shape }) => shape === "alone");
  if (!found?.turns.every(({ lines }) => lines.some((line) => line.trim() !== ""))) return undefined;
  const above = sizeOf(found.head);
  const isChat =
    found.turns.length >= MIN_TURNS && above <= sizeOf(found.turns.flatMap(({ lines }) => lines));
  return isChat || above === 0 ? found : undefined;
}

/** A page shows the name again, beside the picture of the assistant; a line may be drawn below it. */
function withoutName({ marker, lines }: Turn): Turn {
  const first = lines.findIndex((line) => line.trim() !== "");
  const text = lines[first]?.trim() ?? "";
  const isName = text.toLowerCase() === marker.speaker.name || (first === 0 && UNDERLINE.test(text));
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
