import { copyFileSync, rmSync, statSync } from "node:fs";
import { ulid } from "ulid";
import { inParallel } from "../in-parallel.ts";
import type { ListPart } from "../manifest.ts";
import { fetchShard, pathOf } from "../shard-cache.ts";
import type { ListChanges } from "./changes.ts";
import { ListFile, type Row } from "./file.ts";

/** Parts that are fetched at once. */
const MAX_PARALLEL = 8;

type Changes = readonly (readonly [key: string, row: Row | null])[];

/**
 * The parts of lists with changes: those that change are new files in the cache's folder, split where they
 * outgrow `maxBytes`; a small one takes up the next. ETags are those that the bucket will give.
 *
 * @throws {DamagedShard} when the bucket does not have a part as it was written
 */
export async function changeParts(
  owner: string,
  parts: readonly ListPart[],
  changes: ListChanges,
  maxBytes: number,
): Promise<ListPart[]> {
  const groups = groupsOf(parts, changes, maxBytes);
  const written = groups.map(({ group }) => group);
  const write = async ({ group, own }: Group) => {
    if (own.length === 0 && !changes.hasLost) return;
    const place = written.indexOf(group);
    for (const { stored } of group) await fetchShard(owner, stored);
    written[place] = rewrite(group, { own, changes, maxBytes });
  };
  try {
    await inParallel(groups, write, MAX_PARALLEL);
  } catch (error) {
    for (const { stored } of written.flat()) if (stored.etag === "") rmSync(pathOf(stored.file));
    throw error;
  }
  // Keys before those of the first part belong into it.
  return written.flat().map((part, n) => (n === 0 ? { ...part, from: "" } : part));
}

interface Group {
  group: readonly ListPart[];
  own: Changes;
}

/** Parts that are written together, with their changes. */
function groupsOf(parts: readonly ListPart[], changes: ListChanges, maxBytes: number): Group[] {
  const all = changes.inOrder();
  if (parts.length === 0) return [{ group: [], own: all }];
  const groups: Group[] = [];
  let taken = 0;
  for (let n = 0; n < parts.length; n++) {
    const group = parts.slice(n, n + 1);
    let own = changesBefore(all, taken, parts[n + 1]?.from);
    taken += own.length;
    const [part, next] = parts.slice(n, n + 2);
    if (own.length > 0 && part && next && part.stored.bytes + next.stored.bytes < maxBytes / 2) {
      group.push(next);
      const more = changesBefore(all, taken, parts[n + 2]?.from);
      own = [...own, ...more];
      taken += more.length;
      n++;
    }
    groups.push({ group, own });
  }
  return groups;
}

function changesBefore(changes: Changes, start: number, end: string | undefined): Changes {
  let n = start;
  while (n < changes.length && (end === undefined || (changes[n]?.[0] ?? "") < end)) n++;
  return changes.slice(start, n);
}

function rewrite(
  group: readonly ListPart[],
  { own, changes, maxBytes }: { own: Changes; changes: ListChanges; maxBytes: number },
): ListPart[] {
  const [first, ...others] = group;
  const file = ulid();
  if (first) copyFileSync(pathOf(first.stored.file), pathOf(file));
  const list = ListFile.write(pathOf(file));
  for (const { stored } of others) list.take(pathOf(stored.file));
  if (changes.hasLost) list.removeDreams(changes.isLost);
  list.change(own);
  return finish(list, { from: first?.from ?? "", file }, maxBytes);
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
