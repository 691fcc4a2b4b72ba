import { ellipsize } from "@dreamcatcher/text/clip";
import type { ParsedConversation } from "./parsed-conversation.ts";

const MAX_LENGTH = 1_000;
/** What the first paragraph alone may have beyond that. */
const MARGIN = 200;

/** The first message of the person without its code, cut at the end of a paragraph or sentence. */
export function descriptionOf(conversation: ParsedConversation): string {
  const opening = conversation.turns.flatMap((turn) => turn.asked)[0] ?? conversation.turns[0]?.answered[0];
  if (!opening) return "";
  let text = "";
  for (const block of opening.blocks) {
    if (block.kind === "code") continue;
    const line = block.kind === "item" ? `- ${block.text}` : block.text;
    if (text && text.length + line.length > MAX_LENGTH) break;
    text += text ? `${block.kind === "item" ? "\n" : "\n\n"}${line}` : line;
  }
  return ellipsize(text, MAX_LENGTH + MARGIN);
}
