import type { DraftMessage } from "./draft.ts";

/** One message that is only a quote may be one. */
const MIN_QUOTED = 2;
/** So many of the person's messages are quotes where that is how a transcript sets them. */
const MOSTLY = 0.8;

/** Messages without the marks of quotes before what the person says, in a transcript that sets it so. */
export function withoutQuotedTurns(drafts: DraftMessage[]): DraftMessage[] {
  const said = drafts.filter(({ role, content }) => role === "user" && content.trim() !== "");
  const quoted = said.filter(({ content }) => isQuote(content));
  if (quoted.length < MIN_QUOTED || quoted.length < MOSTLY * said.length) return drafts;
  return drafts.map((draft) =>
    draft.role === "user" ? { ...draft, content: draft.content.replace(/^[ \t]*>[ \t]?/gm, "") } : draft,
  );
}

/** Whether each line of a message with words is quoted. */
const isQuote = (content: string): boolean =>
  content.split("\n").every((line) => line.trim() === "" || /^\s*>/.test(line));
