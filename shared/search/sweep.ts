import { decodeTime } from "ulid";
import { filesOf } from "./manifest.ts";
import { deleteShard, listShards, readManifest } from "./store.ts";

/**
 * Longer than a run of the indexer takes from its first file to the manifest that names it, and clock skew.
 */
const MAX_RUN_MS = 10 * 60 * 1000;

/**
 * Deletes shards that the manifest does not name, as an indexer leaves them that dies between its writes.
 * Where there is a manifest that this version of the code cannot read, all stay: another may use them.
 */
export async function sweepIndex(owner: string): Promise<void> {
  const limit = Date.now() - MAX_RUN_MS;
  const files = await Array.fromAsync(listShards(owner));
  if (files.length === 0) return;
  // Read after the list: files that this manifest names later are newer than those listed.
  const { manifest, etag } = await readManifest(owner);
  if (etag !== undefined && !manifest) return;
  const named = manifest ? filesOf(manifest) : new Set<string>();
  for (const file of files) if (!named.has(file) && decodeTime(file) < limit) await deleteShard(owner, file);
}
