import type { Document } from "@dreamcatcher/contracts/dream";
import type { CodeSnippet } from "@dreamcatcher/contracts/fragment";
import type { Transcript } from "@dreamcatcher/reading/transcript";

/** A topic of the talk, in the order the topics came up. */
export interface OrganizedFragment {
  title: string;
  content: string;
  date: string | null;
  features: string[];
  code_snippets: CodeSnippet[];
}

/**
 * What a talk comes to. All lists keep the order of first appearance and obey the bounds of
 * `contracts/dream.ts`.
 */
export interface OrganizedDream {
  title: string;
  description: string;
  summary: string;
  tags: string[];
  todos: { text: string; done: boolean }[];
  documents: Document[];
  fragments: OrganizedFragment[];
}

/**
 * Makes a dream out of a transcript. The rules in `index.ts` need no model; one that asks a model
 * implements the same method.
 */
export interface Organizer {
  organize(transcript: Transcript): Promise<OrganizedDream>;
}
