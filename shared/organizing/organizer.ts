import type { CodeSnippet } from "@dreamcatcher/contracts/fragment";
import type { Transcript, TranscriptDocument } from "@dreamcatcher/reading/transcript";

/** A part of the conversation about one topic; `date` is ISO 8601 UTC. */
export interface OrganizedFragment {
  title: string;
  content: string;
  date: string | null;
  features: string[];
  code_snippets: CodeSnippet[];
}

/** A document of the conversation, with its text where the conversation has it. */
export type OrganizedDocument = Omit<TranscriptDocument, "message">;

/**
 * The content of a dream. Lists are in the order of first appearance, within the bounds of
 * `contracts/dream.ts`.
 */
export interface OrganizedDream {
  title: string;
  description: string;
  summary: string;
  tags: string[];
  todos: { text: string; done: boolean }[];
  documents: OrganizedDocument[];
  fragments: OrganizedFragment[];
}

/** Organizes a transcript into a dream: by the rules in `index.ts`, or by a model. */
export interface Organizer {
  organize(transcript: Transcript): Promise<OrganizedDream>;
}
