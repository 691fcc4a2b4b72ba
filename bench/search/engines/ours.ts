import { DatabaseSync } from "node:sqlite";
import { DreamIndex } from "@dreamcatcher/searching/fts";
import { parseQuery, type SearchQuery } from "@dreamcatcher/searching/query";
import type { FiledTalk } from "../filed-talks.ts";
import { DEPTH } from "../score.ts";
import type { Engine } from "./engine.ts";

/** The index of the product, and the same for somebody who takes what it suggests for misspelled words. */
export function ours(talks: readonly FiledTalk[]): [plain: Engine, suggested: Engine] {
  const index = DreamIndex.open(new DatabaseSync(":memory:"));
  index.transaction(() => {
    for (const { id, dream, conversation } of talks) {
      index.putDream(dream);
      index.putConversation(id, conversation);
    }
  });
  const search = (query: SearchQuery) =>
    index.search(query, { limit: DEPTH }).hits.map(({ dream_id }) => dream_id);
  return [
    { name: "ours", search },
    { name: "ours, as suggested", search: (query) => search(asSuggested(index, query)) },
  ];
}

function asSuggested(index: DreamIndex, query: SearchQuery): SearchQuery {
  const clauses = query.clauses.map((clause) => {
    const isFound = index.search({ ...query, clauses: [clause] }, { limit: 1 }).hits.length > 0;
    const [suggestion] = isFound ? [] : index.suggestions(clause.text);
    return (suggestion && parseQuery(suggestion).clauses[0]) || clause;
  });
  return { ...query, clauses };
}
