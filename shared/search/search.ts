import type { Dream } from "@dreamcatcher/contracts/dream";
import { FoundDream, type SearchHit, type SearchPage, type Snippet } from "@dreamcatcher/contracts/search";
import { fieldsOf, splitCode } from "@dreamcatcher/searching/entry";
import { parseQuery, type SearchQuery } from "@dreamcatcher/searching/query";
import {
  type Hit,
  mergeResults,
  nextPosition,
  type Position,
  rankedOfEach,
  type SearchResult,
} from "@dreamcatcher/searching/results";
import { snippetsOf } from "@dreamcatcher/searching/snippets";
import { invalid } from "#shared/platform/problem-error.ts";
import { bothOf, type FilterParameters, filterOf, stillFits } from "./filter.ts";
import { type OpenIndex, openIndex } from "./open.ts";
import { suggestionFor } from "./suggestion.ts";
import { Talks } from "./talks.ts";
import { readDreams } from "./truth.ts";

export interface SearchRequest extends FilterParameters {
  q: string;
  /** Whether the last word may be the beginning of one. */
  prefix: boolean;
}

/** A page of a search, with the position of the next instead of a cursor. */
export type SearchAnswer = Omit<SearchPage, "next_cursor"> & { next: Position | null };

interface PageRequest {
  limit: number;
  after: Position | undefined;
}

/**
 * One page of an owner's dreams that a search finds. With the shards of the index at hand that takes two
 * rounds of reads: the manifest, then the dreams and the transcripts that snippets are cut from.
 *
 * @throws {ProblemError} when a bound is no time, or the index too large to be searched (422)
 */
export async function searchDreams(
  owner: string,
  { q, prefix, ...parameters }: SearchRequest,
  page: PageRequest,
): Promise<SearchAnswer> {
  const parsed = parseQuery(q, { typing: prefix });
  const filter = bothOf(parsed.filter, filterOf(parameters));
  const index = await openIndex(owner);
  if (index && !index.isSmallEnough) throw invalid([], TOO_MANY);
  const found = index && filter ? await find(owner, index, { ...parsed, filter }, page) : NOTHING;
  return {
    ...found,
    suggestion:
      index && found.items.length === 0 && !page.after ? await suggestionFor(index, q, parsed) : null,
    ignored: [...parsed.invalid],
    index: {
      version: index?.version ?? null,
      indexed_at: index?.indexed_at ?? null,
      state: index?.isComplete && !index.isBuilding ? "ready" : "building",
    },
  };
}

const TOO_MANY = "There are more dreams than a search can look through. Lists still have all of them.";

type Found = Pick<SearchAnswer, "items" | "matching" | "next">;

const NOTHING: Found = { items: [], matching: "all", next: null };

async function find(owner: string, index: OpenIndex, query: SearchQuery, page: PageRequest): Promise<Found> {
  const transcripts = new Map<string, string>();
  const asked = { ...page, ranked: rankedOfEach(index.size) };
  const results = await index.each((shard): SearchResult => {
    const result = shard.index.search(query, asked);
    for (const { matches } of result.hits)
      for (const { conversation_id } of matches) {
        const key = shard.transcripts.keyOf(conversation_id);
        if (key !== undefined) transcripts.set(conversation_id, key);
      }
    return result;
  });
  const merged = mergeResults(results, page.limit);
  const { hits, matching } = merged;
  const [dreams, talks] = await Promise.all([
    readDreams(
      owner,
      hits.map(({ dream_id }) => dream_id),
    ),
    Talks.of(hits, transcripts),
  ]);
  const items = hits.flatMap((hit) => {
    const dream = dreams.get(hit.dream_id)?.dream;
    if (!dream || (dream.updated !== hit.updated && !stillFits(dream, query))) return [];
    return [hitOf(dream, hit.score, snippetsIn(query, dream, hit, talks))];
  });
  return { items, matching: hits.length > 0 ? matching : "all", next: nextPosition(merged) ?? null };
}

const hitOf = (dream: Dream, score: number, snippets: Snippet[]): SearchHit => ({
  dream: summaryOf(dream),
  score,
  snippets,
});

/** A stored dream may be of another time, with other bounds: what is found is picked, not validated. */
const summaryOf = (dream: Dream) =>
  Object.fromEntries(
    Object.entries(dream).filter(([name]) => name in FoundDream.shape),
  ) as SearchHit["dream"];

function snippetsIn(query: SearchQuery, dream: Dream, { matches }: Hit, talks: Talks): Snippet[] {
  const messages = matches.flatMap((match) => {
    const content = talks.contentOf(match);
    return content === undefined ? [] : [{ ...match, ...splitCode(content) }];
  });
  return snippetsOf(query, { fields: fieldsOf(dream), messages }).map(({ text, ranges, ...place }) => ({
    field: null,
    conversation_id: null,
    message: null,
    ...place,
    text,
    ranges: ranges.map(([start, end]) => ({ start, end })),
  }));
}
