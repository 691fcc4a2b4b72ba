import type { Message } from "@dreamcatcher/contracts/conversation";
import type { Evidence } from "@dreamcatcher/contracts/dream";
import { Quotes } from "@dreamcatcher/organizing/evidence";
import type { PlannableDream } from "../../planner.ts";

/** What one speaker says before the other one answers. */
export interface Passage {
  speaker: "person" | "assistant";
  text: string;
  /** The index of its fragment. */
  fragment: number;
}

const MAX_CHARACTERS = 500_000;

/** The passages of a dream in order. A text that names no speaker is the person's. */
export function passagesOf({ fragments }: PlannableDream): Passage[] {
  let left = MAX_CHARACTERS;
  return fragments.flatMap(({ content }, fragment) => {
    const [unnamed = "", ...spoken] = content.slice(0, left).split(/^\*\*(User|Assistant):\*\*$/m);
    left -= Math.min(left, content.length);
    const named = spoken.flatMap((text, at): Passage[] =>
      at % 2 === 0
        ? []
        : [{ speaker: spoken[at - 1] === "User" ? "person" : "assistant", text: text.trim(), fragment }],
    );
    const before: Passage[] =
      unnamed.trim() === "" ? [] : [{ speaker: "person", text: unnamed.trim(), fragment }];
    return [...before, ...named];
  });
}

/** Evidence for a stretch of a passage; null where nothing tells which message it is. */
export type Quoter = (passage: Passage | null, quote: string) => Evidence | null;

/**
 * Finds evidence by that of other items, since a dream keeps no messages of its own: by what is known of the
 * same passage, else by its place, where every known message has the place of its passage.
 */
export function quoterOf(passages: readonly Passage[], known: readonly Evidence[]): Quoter {
  const anchors = passages.map(({ text }) => known.find(({ quote }) => text.includes(quote)));
  const quotes = new Quotes({ messages: passages.map(messageOf), documents: [] });
  const conversations = new Set(known.map((each) => each.conversation_id));
  const isAligned =
    conversations.size === 1 && anchors.every((anchor, at) => anchor === undefined || anchor.message === at);
  return (passage, quote) => {
    const at = passage ? passages.indexOf(passage) : -1;
    const anchor = anchors[at] ?? (isAligned && known[0] ? { ...known[0], message: at } : undefined);
    const found =
      anchor && quote !== "" ? quotes.find({ sentence: quote.replace(/^[\s\d.)]+/, ""), message: at }) : null;
    return anchor && found ? { ...anchor, quote: found.quote } : null;
  };
}

/** A passage as the message of a conversation. */
export const messageOf = ({ speaker, text }: Passage): Message => ({
  role: speaker === "person" ? "user" : "assistant",
  content: text,
  created: null,
});

/** All evidence that the items of a dream have. */
export function evidenceOf({ dream }: PlannableDream): Evidence[] {
  const items = [...dream.features, ...dream.todos, ...dream.decisions, ...dream.suggestions];
  const all = [...items.map(({ evidence }) => evidence), dream.outcome?.evidence];
  return all.flatMap((evidence) => (evidence && evidence.quote !== "" ? evidence : [])).slice(0, 200);
}
