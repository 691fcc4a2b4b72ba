import type { JsonObject } from "@dreamcatcher/text/json";
import type { Draft } from "../draft/draft.ts";

/** What documentation and errors say of a format. */
interface About {
  /** The tool, and the kind of file where a tool has several: `Claude Code (session)`. */
  name: string;
  /** What a person has to send, in Markdown: `the zip, or \`conversations.json\` out of it`. */
  file: string;
  /** Whether its marks are so common that it is asked only where no other format recognizes anything. */
  isLenient?: boolean;
  /** The id of a conversation that the name of its file holds, with the folders before it. */
  idOfFile?(name: string): string | undefined;
}

/** A conversation is a JSON object. */
export interface ObjectFormat extends About {
  shape: "object";
  /** Whether an object has this format. It may be cut off after its first fields. */
  detect(conversation: JsonObject): boolean;
  /**
   * Tolerates any value in any field.
   *
   * @throws {UnreadableConversation} when a field breaks a rule of the format
   */
  read(conversation: JsonObject): Draft;
}

/** A conversation is a list of JSON objects, or of lines with one each: messages, or the events of a log. */
export interface RecordsFormat extends About {
  shape: "records";
  /** Whether records have this format. They may be the first of more. */
  detect(records: readonly JsonObject[]): boolean;
  /** Tolerates any value in any field. */
  read(records: readonly JsonObject[]): Draft;
  /** Cuts records of several conversations into those of one each. */
  split?(records: readonly JsonObject[]): JsonObject[][];
}

/** A conversation is text: Markdown, HTML, CSV. Lines end in `\n`. */
export interface TextFormat extends About {
  shape: "text";
  /** Whether a text has this format. It may be cut off. */
  detect(text: string): boolean;
  read(text: string): Draft;
  /**
   * Cuts a file with several conversations into texts of this format with one each.
   *
   * @throws {UnreadableConversation} when it cannot be cut
   */
  split?(text: AsyncIterable<string>): AsyncGenerator<string>;
}

export type Format = ObjectFormat | RecordsFormat | TextFormat;
