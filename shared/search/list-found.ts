import type { Dream } from "@dreamcatcher/contracts/dream";
import type { SearchQuery } from "@dreamcatcher/searching/query";
import { mergeLists, type Position } from "@dreamcatcher/searching/results";
import { stillFits } from "./filter.ts";
import type { OpenIndex } from "./open.ts";
import { readDreams } from "./truth.ts";

/** One page of the dreams that a query without words selects, the last changed first, as they are indexed. */
export async function listFound(
  owner: string,
  index: OpenIndex,
  query: SearchQuery,
  { limit, after }: { limit: number; after: Position | undefined },
): Promise<{ dreams: Dream[]; next: Position | null }> {
  const found: Dream[] = [];
  let last = after && { dream_id: after.dream_id, updated: after.updated };
  for (;;) {
    const from = last;
    const lists = await index.each((shard) => shard.index.list(query.filter, { limit, after: from }));
    const listed = mergeLists(lists, limit);
    const dreams = await readDreams(
      owner,
      listed.map(({ dream_id }) => dream_id),
    );
    for (const { dream_id } of listed) {
      const dream = dreams.get(dream_id)?.dream;
      if (dream && stillFits(dream, query)) found.push(dream);
    }
    last = listed.at(-1);
    if (listed.length < limit || found.length >= limit) break;
  }
  return { dreams: found, next: null };
}
