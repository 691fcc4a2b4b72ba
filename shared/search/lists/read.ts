import type { DreamFilter } from "@dreamcatcher/searching/query";
import { byChange, type Listed, mergeLists, type PageOf } from "@dreamcatcher/searching/results";
import type { ListPart } from "../manifest.ts";
import type { ListFile, RowFilter } from "./file.ts";
import { ALL, keyOf, listedOf, listOfKind, listOfStatus, listOfTag, rangeOf } from "./keys.ts";
import { partsIn } from "./parts.ts";

/** Opens the file of a part and asks it. */
export type Ask = <Answer>(part: ListPart, question: (file: ListFile) => Answer) => Promise<Answer>;

/** Some dreams of a list; `next` is where it goes on, null at its end. */
export interface ListPage {
  listed: Listed[];
  next: Listed | null;
}

/** How many parts of one list a page reads at most, where most of what they list is not selected. */
const MAX_PARTS = 8;

/** Whether a list of all dreams has this change of a dream. */
export async function isListed(parts: readonly ListPart[], dream: Listed, ask: Ask): Promise<boolean> {
  const key = keyOf(ALL, dream);
  const part = partsIn(parts, { from: key, to: `${key} ` }).at(-1);
  return part !== undefined && (await ask(part, (file) => file.has(key)));
}

/**
 * One page of the dreams that a filter selects by kinds, statuses, brands and one tag, newest change first.
 * It may have fewer dreams than `limit`, although more follow.
 */
export async function readLists(
  parts: readonly ListPart[],
  filter: DreamFilter,
  page: PageOf<Listed>,
  ask: Ask,
): Promise<ListPage> {
  const pages: ListPage[] = [];
  for (const list of listsFor(parts, filter)) pages.push(await readList(parts, { list, filter, page }, ask));
  // Behind where one of the lists goes on, the others are not to be taken alone.
  const [end = null] = pages.flatMap(({ next }) => next ?? []).sort(byChange);
  const known = pages.map(({ listed }) => listed.filter((each) => end === null || byChange(each, end) <= 0));
  const listed = mergeLists(known, page.limit);
  const isCut = listed.length < known.flat().length;
  return { listed, next: isCut ? (listed.at(-1) ?? null) : end };
}

/** The lists that together have what a filter selects: of those there are, the ones with the fewest parts. */
function listsFor(parts: readonly ListPart[], { tags, kinds, statuses }: DreamFilter): readonly string[] {
  const [tag] = tags ?? [];
  if (tag !== undefined) return [listOfTag(tag)];
  const choices = [kinds?.map(listOfKind), statuses?.map(listOfStatus)].flatMap((lists) =>
    lists ? [[...new Set(lists)]] : [],
  );
  const sizeOf = (lists: readonly string[]) =>
    lists.reduce((sum, list) => sum + partsIn(parts, rangeOf(list)).length, 0);
  return choices.sort((a, b) => sizeOf(a) - sizeOf(b))[0] ?? [ALL];
}

interface Reading {
  list: string;
  filter: RowFilter;
  page: PageOf<Listed>;
}

async function readList(
  parts: readonly ListPart[],
  { list, filter, page: { limit, after } }: Reading,
  ask: Ask,
): Promise<ListPage> {
  const range = rangeOf(list, after);
  const listed: Listed[] = [];
  const read = partsIn(parts, range).slice(-MAX_PARTS).toReversed();
  for (const part of read) {
    const keys = await ask(part, (file) => file.keys(range, filter, limit - listed.length));
    listed.push(...keys.map(listedOf));
    if (listed.length === limit) return { listed, next: listed.at(-1) ?? null };
  }
  const last = read.at(-1);
  return { listed, next: last && last.from > range.from ? listedOf(last.from) : null };
}
