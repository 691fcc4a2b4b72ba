import type { Message } from "@dreamcatcher/contracts/conversation";
import type { CodeSnippet } from "@dreamcatcher/contracts/fragment";
import type { Language } from "@dreamcatcher/text/words";
import type { Passage } from "./passages.ts";

/** A message with its Markdown parsed. */
export interface Utterance {
  /** Its index in the transcript. */
  message: number;
  role: Message["role"];
  created: string | null;
  text: string;
  blocks: Passage[];
}

/** Successive messages of the person, with the messages of the assistant that follow them. */
export interface Turn {
  asked: Utterance[];
  answered: Utterance[];
  /** The documents in Markdown that the assistant wrote: reports, plans, canvases. */
  written: Utterance[];
  /** The whole files of code that are attached or were written. */
  files: CodeSnippet[];
}

/** A transcript made ready for the rules. */
export interface ParsedConversation {
  turns: Turn[];
  language: Language;
  /** Written by a coding agent, which narrates between tool calls: only its reports count. */
  agentic: boolean;
}
