import type { JsonObject } from "@dreamcatcher/text/json";
import type { Draft } from "./draft.ts";

/** A JSON format: how a parsed conversation is recognized by its structure, and how it is read. */
export interface JsonFormat {
  /** A name for error messages. */
  name: string;
  matches(conversation: JsonObject): boolean;
  /**
   * Tolerates any value in any field.
   *
   * @throws {UnreadableConversation} when a field breaks a rule of the format
   */
  read(conversation: JsonObject): Draft;
}

/** The same for a Markdown format. */
export interface MarkdownFormat {
  name: string;
  matches(text: string): boolean;
  read(text: string): Draft;
}
