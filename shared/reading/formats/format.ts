import type { JsonObject } from "@dreamcatcher/text/json";
import type { Draft } from "./draft.ts";

/** A format of parsed JSON: how one conversation in it is recognized by its structure, and how it is read. */
export interface JsonFormat {
  /** What the format is called by those who use it. */
  name: string;
  matches(conversation: JsonObject): boolean;
  /** Tolerates anything in the fields; throws UnreadableConversation at most. */
  read(conversation: JsonObject): Draft;
}

/** The same for Markdown. */
export interface MarkdownFormat {
  name: string;
  matches(text: string): boolean;
  read(text: string): Draft;
}
