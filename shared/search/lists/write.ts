import { copyFileSync, rmSync, statSync } from "node:fs";
import { ulid } from "ulid";
import { inParallel } from "#shared/platform/in-parallel.ts";
import type { ListPart } from "../manifest.ts";
import { fetchShard, pathOf } from "../shard-cache.ts";
import type { ListChanges } from "./changes.ts";
import { ListFile, type Row } from "./file.ts";

/** Parts that are fetched at once. */
const MAX_PARALLEL = 8;

type Changes = readonly (readonly [key: string, row: Row | null])[];

/**
 * The parts of lists with changes: those that change are new files in the cache's folder, split where they
 * outgrow `maxBytes`, and joined with the next where both are small. ETags are those that the bucket will
 * give.
 *
 * @throws {DamagedShard} when the bucket does not have a part as it was written
 */
export async function changeParts(
  owner: string,
  parts: readonly ListPart[],
  changes: ListChanges,
  maxBytes: number,
): Promise<ListPart[]> {
  const written: ListPart[][] = parts.map((part) => [part]);
  let failure: unknown;
  const write = async ({ place, own }: Share) => {
    if (failure || (own.length === 0 && !changes.hasLost)) return;
    const part = parts[place];
    try {
      if (part) await fetchShard(owner, part.stored);
      written[place] = rewrite(part, { own, changes, maxBytes });
    } catch (error) {
      failure ??= error;
    }
  };
  await inParallel(sharesOf(parts, changes), write, MAX_PARALLEL);
  const joined: ListPart[] = [];
  for (const part of written.flat()) {
    const last = joined.at(-1);
    const isSmall = last && last.stored.bytes + part.stored.bytes <= maxBytes / 2;
    if (failure || !isSmall || !(isNew(last) || isNew(part))) joined.push(part);
    else
      try {
        joined.splice(-1, 1, await join(owner, last, part));
      } catch (error) {
        failure = error;
        joined.push(part);
      }
  }
  if (failure) {
    for (const part of joined) if (isNew(part)) rmSync(pathOf(part.stored.file));
    throw failure;
  }
  // Keys before those of the first part belong into it.
  return joined.map((part, n) => (n === 0 ? { ...part, from: "" } : part));
}

/** Whether a part is not in the bucket yet. */
const isNew = ({ stored }: ListPart): boolean => stored.etag === "";

/** The changes of the keys of a part. */
interface Share {
  place: number;
  own: Changes;
}

function sharesOf(parts: readonly ListPart[], changes: ListChanges): Share[] {
  const all = changes.inOrder();
  const shares: Share[] = [];
  let taken = 0;
  for (let place = 0; place < Math.max(parts.length, 1); place++) {
    const end = parts[place + 1]?.from;
    const start = taken;
    while (taken < all.length && (end === undefined || (all[taken]?.[0] ?? "") < end)) taken++;
    shares.push({ place, own: all.slice(start, taken) });
  }
  return shares;
}

interface Rewriting {
  own: Changes;
  changes: ListChanges;
  maxBytes: number;
}

function rewrite(part: ListPart | undefined, { own, changes, maxBytes }: Rewriting): ListPart[] {
  const file = ulid();
  if (part) copyFileSync(pathOf(part.stored.file), pathOf(file));
  const list = ListFile.write(pathOf(file));
  if (changes.hasLost) list.removeDreams(changes.isLost);
  list.change(own);
  return finish(list, { from: part?.from ?? "", file }, maxBytes);
}

/** One part in place of two that follow each other; files that are not in the bucket are removed. */
async function join(owner: string, first: ListPart, next: ListPart): Promise<ListPart> {
  for (const part of [first, next]) if (!isNew(part)) await fetchShard(owner, part.stored);
  const file = ulid();
  copyFileSync(pathOf(first.stored.file), pathOf(file));
  const list = ListFile.write(pathOf(file));
  list.take(pathOf(next.stored.file));
  list.close();
  for (const part of [first, next]) if (isNew(part)) rmSync(pathOf(part.stored.file));
  return { from: first.from, stored: { file, etag: "", bytes: statSync(pathOf(file)).size } };
}

/** Closes a file, and splits it where it is too large; one without rows is removed. */
function finish(
  list: ListFile,
  { from, file }: { from: string; file: string },
  maxBytes: number,
): ListPart[] {
  list.vacuum();
  const { count } = list;
  const { size } = statSync(pathOf(file));
  if (count <= 1 || size <= maxBytes) {
    list.close();
    if (count > 0) return [{ from, stored: { file, etag: "", bytes: size } }];
    rmSync(pathOf(file));
    return [];
  }
  const { middle } = list;
  const half = ulid();
  copyFileSync(pathOf(file), pathOf(half));
  list.removeFrom(middle);
  const later = ListFile.write(pathOf(half));
  later.removeBefore(middle);
  return [
    ...finish(list, { from, file }, maxBytes),
    ...finish(later, { from: middle, file: half }, maxBytes),
  ];
}
