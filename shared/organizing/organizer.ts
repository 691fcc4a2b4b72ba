import type { DreamKind, OrganizerName } from "@dreamcatcher/contracts/dream";
import type { CodeSnippet } from "@dreamcatcher/contracts/fragment";
import type { Transcript, TranscriptDocument } from "@dreamcatcher/reading/transcript";
import type { TagCandidate } from "./tags.ts";

/** Where the conversation says something. */
export interface Source {
  /** The index of the message in the transcript. */
  message: number;
  /**
   * A verbatim stretch of that message, of at most 500 characters; for what stands in a document that it
   * brings, where it presents the document.
   */
  quote: string;
}

/** A statement about the conversation, with the stretch of it that shows it. */
export interface Sourced {
  text: string;
  evidence: Source;
}

export interface OrganizedTodo extends Sourced {
  /** Whether it was ordered and delivered, or the person says that it is done or works. */
  done: boolean;
}

/** What the person settled, and why, where they say so. */
export interface OrganizedDecision extends Sourced {
  reason?: string;
}

/** A part of the conversation about one topic; `date` is ISO 8601 UTC. */
export interface OrganizedFragment {
  title: string;
  content: string;
  date: string | null;
  features: string[];
  code_snippets: CodeSnippet[];
}

/** A document of the conversation, with its text where the conversation has it. */
export interface OrganizedDocument extends Omit<TranscriptDocument, "message"> {
  /** Absent where no message mentions it by name. */
  evidence?: Source;
}

/**
 * The content of a dream. Lists are in the order of first appearance, within the bounds of
 * `contracts/dream.ts`.
 */
export interface OrganizedDream {
  organized_by: OrganizerName;
  /** The organizer's version, which rises with each change of what it makes of the same transcript. */
  organizer_version: number;
  kind: DreamKind;
  /** How sure `kind` is, from 0 to 1. */
  confidence: number;
  title: string;
  description: string;
  summary: string;
  tags: string[];
  /** What `tags` are picked from; `pickTags` picks again where the owner's other dreams are known. */
  tag_candidates: TagCandidate[];
  /** What came of the conversation, in one or two sentences; null where nothing did. */
  outcome: Sourced | null;
  decisions: OrganizedDecision[];
  /** What the person asks for or takes up. */
  todos: OrganizedTodo[];
  /** What an assistant proposes and nobody takes up. */
  suggestions: Sourced[];
  features: Sourced[];
  documents: OrganizedDocument[];
  fragments: OrganizedFragment[];
}

/** Organizes a transcript into a dream: by the rules in `index.ts`, or by a model. */
export interface Organizer {
  organize(transcript: Transcript): Promise<OrganizedDream>;
}
