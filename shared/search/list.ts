import type { Dream } from "@dreamcatcher/contracts/dream";
import type { DreamFilter as IndexFilter } from "@dreamcatcher/searching/query";
import { type Listed, mergeLists } from "@dreamcatcher/searching/results";
import {
  type DreamFilter,
  dreamBefore,
  listDreams as listRows,
  positionOf,
  readDreamsOf,
} from "#shared/dreams/list.ts";
import { countFitting, type Page, type Position } from "#shared/platform/table/page.ts";
import { type OpenIndex, openIndex } from "./open.ts";
import { readDreams } from "./truth.ts";

/** How many of the latest changes are read from the table, since the index may not have them yet. */
const LATEST = 25;
/** How often as many more are read where the last of them is not indexed either, as during an import. */
const MAX_READS = 8;

/**
 * One page of an owner's dreams, the last changed first. What is selected by kind, status or tag comes from
 * the search index, but for the latest changes: so a page costs the same however many dreams there are, and
 * is right although the index is some seconds behind. Without an index, all dreams up to the last of the page
 * are read.
 */
export async function listDreams(
  owner: string,
  filter: DreamFilter,
  page: { limit: number; after: Position | undefined },
): Promise<Page<Dream>> {
  if (!filter.kind?.length && !filter.status && !filter.tag) return listRows(owner, filter, page);
  const read = (after: Position | undefined) => readDreamsOf(owner, filter, { count: LATEST, after });
  const [latest, index] = await Promise.all([read(page.after), openIndex(owner)]);
  const found = latest.dreams;
  let { next } = latest;
  for (let reads = 1; reads < MAX_READS && next && found.length <= page.limit; reads++) {
    if (!index?.isComplete || (await isIndexed(index, next))) break;
    const more = await read(next);
    found.push(...more.dreams);
    next = more.next;
  }
  if (next && found.length <= page.limit) {
    const older = index?.isComplete
      ? await listIndexed(owner, index, filter, { count: page.limit + 1 - found.length, after: next })
      : undefined;
    // Damage of the index may show only now.
    if (!older || !index?.isComplete) return listRows(owner, filter, page);
    found.push(...older);
  }
  return pageOf(found, page.limit, filter.brand);
}

function pageOf(found: readonly Dream[], limit: number, brand: string | undefined): Page<Dream> {
  const some = found.slice(0, limit);
  const items = some.slice(0, countFitting(some.map((dream) => Buffer.byteLength(JSON.stringify(dream)))));
  const last = items.at(-1);
  return { items, next: items.length < found.length && last ? positionOf(last, brand) : null };
}

async function isIndexed(index: OpenIndex, position: Position): Promise<boolean> {
  const { id, updated } = dreamBefore(position);
  return (await index.stateOf(id))?.updated === updated;
}

/** The dreams after a position that the index lists and that still are as they were indexed. */
async function listIndexed(
  owner: string,
  index: OpenIndex,
  filter: DreamFilter,
  { count, after }: { count: number; after: Position },
): Promise<Dream[]> {
  const found: Dream[] = [];
  const { id, updated } = dreamBefore(after);
  let last: Listed | undefined = { dream_id: id, updated };
  while (last && found.length < count) {
    const from: Listed = last;
    const lists = await index.each((shard) =>
      shard.index.list(indexFilter(filter), { limit: count, after: from }),
    );
    const listed = mergeLists(lists, count);
    const dreams = await readDreams(
      owner,
      listed.map(({ dream_id }) => dream_id),
    );
    for (const { dream_id, updated } of listed) {
      const dream = dreams.get(dream_id)?.dream;
      if (dream?.updated === updated && isSelected(dream, filter)) found.push(dream);
    }
    last = listed.length < count ? undefined : listed.at(-1);
  }
  return found.slice(0, count);
}

const indexFilter = ({ kind, status, tag, brand }: DreamFilter): IndexFilter => ({
  ...(kind?.length && { kinds: kind }),
  ...(status && { statuses: [status] }),
  ...(tag && { tags: [tag] }),
  ...(brand && { brands: [brand] }),
});

/** The index folds the letter case of tags. */
const isSelected = (dream: Dream, { tag }: DreamFilter) => tag === undefined || dream.tags.includes(tag);
