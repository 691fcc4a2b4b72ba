import type { Said } from "./evidence.ts";
import type { ParsedConversation } from "./parsed-conversation.ts";

export interface Outcome extends Said {
  text: string;
}

/** What came of a conversation, in one or two sentences; null where nothing did. */
export function outcomeOf(_: ParsedConversation): Outcome | null {
  return null;
}
