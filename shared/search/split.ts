import { copyFileSync, rmSync, statSync } from "node:fs";
import { ulid } from "ulid";
import type { Shard } from "./manifest.ts";
import { pathOf } from "./shard-cache.ts";
import { dreamsOf, openToWrite, removeDream, vacuum } from "./shard-file.ts";
import { halvesOf, holds, type Slot } from "./slots.ts";

/**
 * The shards of a closed file: one, or several where it is too large, or an empty one, of which the file is
 * removed. Each half begins as a copy of the file and loses the dreams of the other half, so nothing has to
 * be read again from the table and the bucket. ETags are those that the bucket will give.
 */
export function shardsOf({ bits, value }: Slot, file: string, dreams: number, maxBytes: number): Shard[] {
  const path = pathOf(file);
  const { size } = statSync(path);
  const halves = size > maxBytes && dreams > 1 ? halvesOf({ bits, value }) : undefined;
  if (dreams > 0 && !halves) return [{ bits, value, stored: { file, etag: "", bytes: size, dreams } }];
  const shards = halves?.flatMap((half) => {
    const part = halfOf(path, half);
    return shardsOf(half, part.file, part.dreams, maxBytes);
  });
  rmSync(path, { force: true });
  return shards ?? [{ bits, value, stored: null }];
}

function halfOf(source: string, half: Slot): { file: string; dreams: number } {
  const file = ulid();
  const path = pathOf(file);
  copyFileSync(source, path);
  const shard = openToWrite(path);
  const { index } = shard;
  const others = dreamsOf(shard).filter((id) => !holds(half, id));
  index.transaction(() => {
    for (const id of others) removeDream(shard, id);
  });
  index.optimize();
  const { dreams } = index.counts();
  shard.close();
  vacuum(path);
  return { file, dreams };
}
