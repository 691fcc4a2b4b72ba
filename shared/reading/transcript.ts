import type { Message } from "@dreamcatcher/contracts/conversation";
import type { CountByKind } from "@dreamcatcher/contracts/count-by-kind";
import type { Document } from "@dreamcatcher/contracts/dream";

/** What is known of a file that the assistant's tools made or changed, where its `content` is partial. */
export interface MadeFile {
  /** Its text when it was last whole. */
  whole?: string;
  /** The changes that are not in it, as the hunks of a diff. */
  changes?: string;
}

/** A canvas, an artifact, a file or an attachment of a conversation. */
export interface TranscriptDocument extends Pick<Document, "title" | "url" | "content_type"> {
  /** Its text; absent where the export has none. */
  content?: string;
  /** Whether `content` is not whole: a part of a file, or a text that lacks an edit. */
  partial?: true;
  /** Present where the assistant's tools made or changed it. */
  made?: MadeFile;
  /** The index of the message that attached it or changed it last; absent where that is not known. */
  message?: number;
}

/**
 * A conversation as the person saw it in any tool: only the branch they kept, without hidden messages,
 * reasoning and tool calls. Times are ISO 8601 UTC. `external_id` is the id that the source gave it.
 */
export interface Transcript {
  source: string;
  external_id: string | null;
  title: string | null;
  url: string | null;
  model: string | null;
  created: string | null;
  updated: string | null;
  messages: Message[];
  documents: TranscriptDocument[];
  /** Parts of messages that cannot be read, such as pictures without a name. */
  unread_parts: CountByKind[];
}

/** A conversation that cannot be read: `message` is for the person who sent it, `path` names the field. */
export class UnreadableConversation extends Error {
  override readonly name = "UnreadableConversation";
  readonly path: string;
  constructor(message: string, path = "") {
    super(message);
    this.path = path;
  }
}

/** What is said of an input that holds several conversations where one is to be read. */
export const severalConversations = (count: number): UnreadableConversation =>
  new UnreadableConversation(
    `This holds ${count} conversations: send them one at a time, or the whole file as an import.`,
  );

/** A conversation in which nobody has said anything. */
export class EmptyConversation extends UnreadableConversation {}
