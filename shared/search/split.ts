import { copyFileSync, rmSync, statSync } from "node:fs";
import { ulid } from "ulid";
import type { Shard, StoredShard } from "./manifest.ts";
import { pathOf } from "./shard-cache.ts";
import { dreamsOf, openToWrite, removeDream, vacuum } from "./shard-file.ts";
import { halvesOf, holds, type Slot } from "./slots.ts";

/**
 * Splits a closed shard's file into smaller ones: each begins as a copy of it, and loses the dreams of the
 * other half. So nothing has to be read again from the table and the bucket. Undefined where it has no halves.
 */
export function splitFile(shard: Slot & { stored: StoredShard }, maxBytes: number): Shard[] | undefined {
  return halvesOf(shard)?.flatMap((half) => {
    const stored = halfOf(shard.stored.file, half);
    const smaller =
      stored.bytes > maxBytes && stored.dreams > 1 ? splitFile({ ...half, stored }, maxBytes) : undefined;
    if (!smaller) return [{ ...half, stored }];
    rmSync(pathOf(stored.file), { force: true });
    return smaller;
  });
}

function halfOf(source: string, half: Slot): StoredShard {
  const file = ulid();
  const path = pathOf(file);
  copyFileSync(pathOf(source), path);
  const shard = openToWrite(path);
  const { index } = shard;
  const others = dreamsOf(shard).filter((id) => !holds(half, id));
  for (const id of others) removeDream(shard, id);
  index.optimize();
  const { dreams } = index.counts();
  shard.close();
  vacuum(path);
  return { file, etag: "", bytes: statSync(path).size, dreams };
}
