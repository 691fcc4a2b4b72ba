import type { Dream } from "@dreamcatcher/contracts/dream";
import type { DreamFilter as IndexFilter } from "@dreamcatcher/searching/query";
import type { Listed } from "@dreamcatcher/searching/results";
import {
  type DreamFilter,
  dreamBefore,
  listDreams as listRows,
  positionOf,
  readDreamsOf,
} from "#shared/dreams/list.ts";
import { logger } from "#shared/platform/observability/logger.ts";
import { countFitting, type Page, type Position } from "#shared/platform/table/page.ts";
import { type OpenIndex, openIndex } from "./open.ts";
import { readDreams } from "./truth.ts";

/** How many of the latest changes are read from the table, since the index may not have them yet. */
const LATEST = 25;
/** How often as many more are read where the last of them is not indexed either, as during an import. */
const MAX_READS = 8;
/** How often the index is asked again for a page, since dreams that it lists are not selected any more. */
const MAX_ROUNDS = 3;

/**
 * One page of an owner's dreams, the last changed first. What is selected by kind, status or tag comes from
 * the lists of the search index, but for the latest changes: so a page costs the same however many dreams
 * there are, and is right although the index is some seconds behind. Where a page would cost more, it has
 * fewer dreams.
 * Without an index, all dreams up to the last of the page are read.
 */
export async function listDreams(
  owner: string,
  filter: DreamFilter,
  page: { limit: number; after: Position | undefined },
): Promise<Page<Dream>> {
  if (!filter.kind?.length && !filter.status && !filter.tag) return listRows(owner, filter, page);
  const read = (after: Position | undefined) => readDreamsOf(owner, filter, { count: LATEST, after });
  const [latest, index] = await Promise.all([read(page.after), unlessFailing(owner, openIndex(owner))]);
  const found = latest.dreams;
  let { next } = latest;
  for (let reads = 1; next && found.length <= page.limit; reads++) {
    if (!isUsable(index)) return listRows(owner, filter, page);
    if (await isIndexed(owner, index, next)) {
      const count = page.limit + 1 - found.length;
      const older = await listIndexed(owner, index, filter, { count, after: next });
      // Damage of the index may show only now.
      if (!older || !isUsable(index)) return listRows(owner, filter, page);
      found.push(...older.dreams);
      next = older.next;
      break;
    }
    if (reads === MAX_READS) break;
    const more = await read(next);
    found.push(...more.dreams);
    next = more.next;
  }
  return pageOf(found, next, page.limit, filter.brand);
}

/** A page of what was found; `next` is the position after all of it. */
function pageOf(
  found: readonly Dream[],
  next: Position | null,
  limit: number,
  brand: string | undefined,
): Page<Dream> {
  const some = found.slice(0, limit);
  const items = some.slice(0, countFitting(some.map((dream) => Buffer.byteLength(JSON.stringify(dream)))));
  const last = items.at(-1);
  return { items, next: items.length < found.length && last ? positionOf(last, brand) : next };
}

/** Whether there is an index that every dream is in. */
const isUsable = (index: OpenIndex | undefined): index is OpenIndex => index?.isComplete === true;

/** What an index answers; undefined where it cannot, since the table has the list as well. */
const unlessFailing = <Answer>(owner: string, asking: Promise<Answer>): Promise<Answer | undefined> =>
  asking.catch((error: unknown) => {
    logger.error("a search index cannot be asked for a list", { error, owner_id: owner });
    return undefined;
  });

async function isIndexed(owner: string, index: OpenIndex, position: Position): Promise<boolean> {
  const { id, updated } = dreamBefore(position);
  return (await unlessFailing(owner, index.has({ dream_id: id, updated }))) ?? false;
}

/**
 * The dreams after a position that the index lists and that still are as they were indexed, about `count`,
 * and the position after the last that was looked at; undefined where the index cannot be read.
 */
async function listIndexed(
  owner: string,
  index: OpenIndex,
  filter: DreamFilter,
  { count, after }: { count: number; after: Position },
): Promise<{ dreams: Dream[]; next: Position | null } | undefined> {
  const found: Dream[] = [];
  const { id, updated } = dreamBefore(after);
  let last: Listed = { dream_id: id, updated };
  for (let rounds = 0; rounds < MAX_ROUNDS && found.length < count; rounds++) {
    const page = await unlessFailing(owner, index.list(indexFilter(filter), { limit: count, after: last }));
    if (!page) return undefined;
    const { listed, next } = page;
    const dreams = await readDreams(
      owner,
      listed.map(({ dream_id }) => dream_id),
    );
    for (const { dream_id, updated } of listed) {
      const dream = dreams.get(dream_id)?.dream;
      if (dream?.updated === updated && isSelected(dream, filter)) found.push(dream);
    }
    if (next === null) return { dreams: found, next: null };
    last = next;
  }
  const position = { owner_id: owner, id: last.dream_id, updated: last.updated };
  return { dreams: found, next: positionOf(position, filter.brand) };
}

const indexFilter = ({ kind, status, tag, brand }: DreamFilter): IndexFilter => ({
  ...(kind?.length && { kinds: kind }),
  ...(status && { statuses: [status] }),
  ...(tag && { tags: [tag] }),
  ...(brand && { brands: [brand] }),
});

/** The index folds the letter case of tags. */
const isSelected = (dream: Dream, { tag }: DreamFilter) => tag === undefined || dream.tags.includes(tag);
