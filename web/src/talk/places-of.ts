import type { Evidence, Message } from "@dreamcatcher/client";

export interface Talk {
  id: string;
  messages: readonly Pick<Message, "role" | "content">[];
}

/** Letters and digits alone: code and prose are quoted without the marks of Markdown. */
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** The language of a block of code is not shown, so nobody quotes it. */
const FENCE = /^([ \t>]*(?:`{3,}|~{3,}))[^\n`]*$/gm;

/** Finds where a quote was said last in some talks, as what was settled is; undefined where none says it. */
export function placesOf(talks: readonly Talk[]): (quote: string) => Evidence | undefined {
  const said = talks.flatMap(({ id, messages }) =>
    messages.map(({ content }, message) => ({
      conversation_id: id,
      message,
      letters: lettersOf(content.replace(FENCE, "$1")),
    })),
  );
  return (quote) => {
    const wanted = lettersOf(quote);
    if (wanted === "") return undefined;
    const found = said.findLast(({ letters }) => letters.includes(wanted));
    return found && { conversation_id: found.conversation_id, message: found.message, quote };
  };
}
