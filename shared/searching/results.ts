/** A message that a query finds, by its index in its conversation. */
export interface MessageMatch {
  conversation_id: string;
  message: number;
}

export interface Hit {
  dream_id: string;
  /** Higher is better; comparable between shards and pages of one query. */
  score: number;
  /** When the dream last changed, ISO 8601. */
  updated: string;
  /** The best messages, at most three. */
  matches: MessageMatch[];
}

/** Where a page ends; the next begins after it. Plain JSON. */
export interface Position extends Pick<Hit, "dream_id" | "score" | "updated"> {
  matching: Matching;
}

/** Whether each hit has all words of a query, or any of them: where no dream has all, or for a question. */
export type Matching = "all" | "any";

export interface SearchResult {
  matching: Matching;
  /** Best first; of equal ones the one that changed last. */
  hits: Hit[];
  /** How many dreams are found, those of other pages included; absent where only filters select them. */
  total?: number;
  /** Whether dreams follow on a next page, which begins after `nextPosition`. */
  hasMore: boolean;
}

export interface Listed {
  dream_id: string;
  updated: string;
}

export interface PageOf<Position> {
  limit: number;
  after?: Position | undefined;
}

export interface SearchPage extends PageOf<Position> {
  /**
   * So many of the dreams found are ranked by their texts, those that promise most; the others come after
   * them in the order of their latest change. The same for all pages and shards of a search; 200 by default.
   */
  ranked?: number;
}

/**
 * How many dreams of each shard are ranked where several are searched: together enough for the first pages.
 */
export const rankedOfEach = (shards: number): number => Math.max(MIN_RANKED, Math.ceil(MAX_RANKED / shards));
const MIN_RANKED = 25;
export const MAX_RANKED = 200;

/** Orders hits: best first, and equal ones as lists are. */
export const byRank = (a: Omit<Position, "matching">, b: Omit<Position, "matching">): number =>
  b.score - a.score || byChange(a, b);

/** Orders a list: newest change first, then by id from the last. */
export const byChange = (a: Listed, b: Listed): number =>
  compare(b.updated, a.updated) || compare(b.dream_id, a.dream_id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One page of what shards of an index found for one query, each asked for a page of the same size. */
export function mergeResults(results: readonly SearchResult[], limit: number): SearchResult {
  const matching = results.some((each) => each.matching === "all" && each.hits.length > 0) ? "all" : "any";
  const kept = results.filter((each) => each.matching === matching);
  const hits = kept.flatMap((each) => each.hits).sort(byRank);
  const totals = kept.flatMap(({ total }) => total ?? []);
  return {
    matching,
    hits: hits.slice(0, limit),
    hasMore: hits.length > limit || kept.some((each) => each.hasMore),
    ...(totals.length === kept.length ? { total: totals.reduce((sum, total) => sum + total, 0) } : {}),
  };
}

/** The position after the last hit of a page, undefined where no page follows. */
export function nextPosition({ matching, hits, hasMore }: SearchResult): Position | undefined {
  const last = hasMore ? hits.at(-1) : undefined;
  return last && { dream_id: last.dream_id, score: last.score, updated: last.updated, matching };
}

/** One page of what shards listed, each asked for a page of the same size. */
export const mergeLists = (lists: readonly Listed[][], limit: number): Listed[] =>
  lists.flat().sort(byChange).slice(0, limit);
