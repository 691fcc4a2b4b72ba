import type { Message } from "@dreamcatcher/contracts/conversation";
import type { Document } from "@dreamcatcher/contracts/dream";

/** A canvas, an artifact or an attachment of a conversation; `content` is there if the export has it. */
export interface TranscriptDocument extends Document {
  content?: string;
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
