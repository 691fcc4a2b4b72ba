import type { Message } from "@dreamcatcher/contracts/conversation";
import type { Document } from "@dreamcatcher/contracts/dream";

/**
 * A document that came with the talk: a canvas, an artifact or an attachment. `content` where the export has
 * it.
 */
export interface TranscriptDocument extends Document {
  content?: string;
}

/**
 * One conversation as the person saw it, whatever tool it was held in: the kept branch only, without
 * hidden messages, reasoning and tool traffic. Times are ISO 8601 UTC. `external_id` is the source's own id.
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

/** Why a conversation cannot be read, in words for the person who sent it; `path` names the field. */
export class UnreadableConversation extends Error {
  override readonly name = "UnreadableConversation";
  readonly path: string;
  constructor(message: string, path = "") {
    super(message);
    this.path = path;
  }
}
