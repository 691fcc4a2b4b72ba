import {
  fieldsOf,
  type SearchableConversation,
  type SearchableDream,
  searchableConversation,
  searchableDream,
} from "@dreamcatcher/searching/entry";
import { parseQuery, type SearchQuery } from "@dreamcatcher/searching/query";
import {
  nextPosition,
  type PageOf,
  type Position as Place,
  type SearchResult,
} from "@dreamcatcher/searching/results";
import { snippetsOf } from "@dreamcatcher/searching/snippets";
import type { Dream } from "../../generated/types.ts";
import type { Found, Indexed, LocalSnippet, SearchOptions } from "../store/local-index.ts";

/** What the indexes of SQLite and of memory have in common, as far as it is used here. */
export interface Engine {
  putDream(dream: SearchableDream): void;
  putConversation(dreamId: string, conversation: SearchableConversation): void;
  remove(dreamId: string): void;
  search(query: SearchQuery, page: PageOf<Place>): SearchResult;
  suggestions(word: string): string[];
}

const LIMIT = 20;

export function put(engine: Engine, { dream, conversation }: Indexed): void {
  engine.putDream(searchableDream(dream as Parameters<typeof searchableDream>[0]));
  if (conversation)
    engine.putConversation(
      dream.id,
      searchableConversation(conversation, conversation.messages as { content: string }[]),
    );
}

export function find(
  engine: Engine,
  text: string,
  { limit = LIMIT, after, typing = false }: SearchOptions,
): Found {
  const query = parseQuery(text, { typing });
  const result = engine.search(query, { limit, after: after as Place | undefined });
  const { matching, hits, total } = result;
  const words = hits.length > 0 ? [] : query.clauses.filter(({ isPhrase }) => !isPhrase);
  return {
    matching,
    hits,
    total,
    next: nextPosition(result),
    invalid: query.invalid,
    suggestions: words.flatMap((word) => engine.suggestions(word.text)),
  };
}

export const snippetsIn = (text: string, dream: Dream): LocalSnippet[] =>
  snippetsOf(parseQuery(text), {
    fields: fieldsOf(dream as Parameters<typeof fieldsOf>[0]),
    messages: [],
  }).flatMap((snippet) => ("field" in snippet ? [snippet] : []));
