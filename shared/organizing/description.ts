import { ellipsize } from "@dreamcatcher/text/clip";
import type { Talk } from "./talk.ts";

const LONGEST = 1_000;

/** The opening ask in the person's own words, cut where a paragraph or sentence ends. */
export function descriptionOf(talk: Talk): string {
  const opening = talk.turns.flatMap((turn) => turn.asked)[0] ?? talk.turns[0]?.answered[0];
  if (!opening) return "";
  let text = "";
  for (const block of opening.blocks) {
    if (block.kind === "code") continue;
    const line = block.kind === "item" ? `- ${block.text}` : block.text;
    if (text && text.length + line.length > LONGEST) break;
    text += text ? `${block.kind === "item" ? "\n" : "\n\n"}${line}` : line;
  }
  return ellipsize(text, LONGEST + 200);
}
