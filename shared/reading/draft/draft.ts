import type { Message } from "@dreamcatcher/contracts/conversation";
import type { MadeFile } from "../transcript.ts";
import type { ToolCall } from "./files/tool-calls.ts";

/** A conversation as a format reads it; an `unknown` field is as the export has it, not yet validated. */
export interface Draft {
  source: string;
  external_id?: unknown;
  title?: unknown;
  url?: unknown;
  model?: unknown;
  created?: unknown;
  updated?: unknown;
  messages: DraftMessage[];
  documents?: DraftDocument[];
}

export interface DraftMessage {
  role: Message["role"];
  content: string;
  created?: unknown;
  /** What is attached to the message; one without text says their text or their names. */
  attachments?: DraftDocument[];
  /** Whether it says the names of the documents it changed last, where it says nothing else. */
  namesDocuments?: boolean;
  /** The kinds of its parts that cannot be read. */
  unread?: string[];
  /** The calls of tools in it that succeeded: the files they make and change become documents. */
  calls?: ToolCall[];
}

export interface DraftDocument {
  title?: unknown;
  url?: unknown;
  content_type?: unknown;
  content?: unknown;
  /** Whether `content` is not whole: a part of a file, or a text that lacks an edit. */
  partial?: boolean;
  /** Present where the assistant's tools made or changed it. */
  made?: MadeFile;
  /** The index in `messages` of the message that attached it or changed it last. */
  at?: number;
}
