import type { SyncedDream } from "@dreamcatcher/contracts/sync";
import { storedDream } from "#shared/dreams/stored.ts";
import { batchGet } from "#shared/platform/table/batch-get.ts";
import { dreamKey } from "#shared/platform/table/keys.ts";
import { countFitting } from "#shared/platform/table/page.ts";
import { readRows } from "#shared/platform/table/read-rows.ts";

/** DynamoDB reads this many at a time, and at most 16 MB. */
const DREAMS_PER_READ = 100;

/**
 * As many of these dreams as fit, but at least one, as they are now: those that are deleted as such. One that
 * cannot be read is left out, and is not deleted.
 *
 * @returns `count`: how many of the ids that is, with those left out
 */
export async function readDreams(
  owner: string,
  ids: readonly string[],
  maxBytes: number,
): Promise<{ dreams: SyncedDream[]; count: number }> {
  const read: (SyncedDream | undefined)[] = [];
  let fitting = 0;
  for (let n = 0; n < ids.length && fitting === read.length; n += DREAMS_PER_READ) {
    read.push(...(await readSome(owner, ids.slice(n, n + DREAMS_PER_READ))));
    const sizes = read.map((dream) => Buffer.byteLength(JSON.stringify(dream ?? null)));
    fitting = countFitting(sizes, maxBytes);
  }
  return { dreams: read.slice(0, fitting).filter((dream) => dream !== undefined), count: fitting };
}

async function readSome(owner: string, ids: readonly string[]): Promise<(SyncedDream | undefined)[]> {
  const items = await batchGet(ids.map((id) => dreamKey(owner, id)));
  const present = new Set(items.map(({ pk }) => pk));
  const dreams = new Map(readRows(storedDream, items).map(({ dream }) => [dream.id, dream]));
  return ids.map((dream_id) => {
    const dream = dreams.get(dream_id);
    if (dream) return { dream_id, dream, revision: dream.revision };
    return present.has(dreamKey(owner, dream_id).pk) ? undefined : { dream_id, dream: null, revision: null };
  });
}
