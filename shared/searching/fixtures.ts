import { DatabaseSync } from "node:sqlite";
import type { Dream } from "@dreamcatcher/contracts/dream";
import type { SearchIndex } from "./engine.ts";
import { searchableConversation, searchableDream } from "./entry.ts";
import { DreamIndex } from "./fts/index.ts";
import { type ParseOptions, parseQuery } from "./query/parse.ts";

const DREAM: Dream = {
  id: "dream-1",
  owner_id: "noor",
  title: "Tide table",
  description: "",
  status: "idea",
  tags: [],
  brand: "personal",
  summary: "",
  todos: [],
  documents: [],
  kind: "idea",
  outcome: null,
  decisions: [],
  suggestions: [],
  features: [],
  confidence: 0,
  organized_by: null,
  organizer_version: null,
  sources: [],
  created: "2026-03-06T09:00:00.000Z",
  updated: "2026-03-06T09:00:00.000Z",
  revision: 1,
  synced_with_pipelineos: false,
  synced_at: null,
  pipelineos_project_id: null,
};

/** A dream with these fields, and defaults for the others. */
export const dreamOf = (content: Partial<Dream> = {}): Dream => ({ ...DREAM, ...content });

/** A dream with this title, and what was said of it in one conversation. */
export interface Entry extends Partial<Dream> {
  id: string;
  said?: readonly string[];
  source?: string;
}

export const emptyIndex = (): DreamIndex => DreamIndex.open(new DatabaseSync(":memory:"));

/** Puts entries into an index. */
export function fill<Index extends SearchIndex>(index: Index, entries: readonly Entry[]): Index {
  for (const { said, source = "chatgpt", ...dream } of entries) {
    index.putDream(searchableDream(dreamOf(dream)));
    if (said)
      index.putConversation(
        dream.id,
        searchableConversation(
          { id: `talk-${dream.id}`, content_hash: said.join("|"), source },
          said.map((content) => ({ content })),
        ),
      );
  }
  return index;
}

/** The ids of the dreams that an index finds for a text, best first. */
export const idsFor = (index: SearchIndex, text: string, options?: ParseOptions): string[] =>
  index.search(parseQuery(text, options), { limit: 100 }).hits.map(({ dream_id }) => dream_id);
