import { UnusableIndex } from "@dreamcatcher/searching/fts";
import { logger } from "#shared/platform/observability/logger.ts";
import { answering, type Manifest, type StoredShard } from "./manifest.ts";
import { requestIndexing } from "./request.ts";
import { DamagedShard, fetchShard, openShard } from "./shard-cache.ts";
import type { OpenShard } from "./shard-file.ts";
import { type ReadManifest, readManifest } from "./store.ts";

/** An owner's index, as it answers. */
export interface OpenIndex {
  manifest: Manifest;
  /** Whether every change that was indexed is in it: it is neither built for the first time nor damaged. */
  isComplete: boolean;
  /** Asks every shard, one after the other; those that are damaged are left out. */
  each<Answer>(ask: (shard: OpenShard) => Answer): Promise<Answer[]>;
}

/** The manifests read last, by owner, the one used longest ago first. */
const known = new Map<string, ReadManifest>();
const MAX_KNOWN = 1_000;

/** An index whose building has stood still for so long is looked after. */
const MAX_STILL_MS = 120_000;

/**
 * Opens an owner's index as it is now; undefined where there is none. One that is missing, damaged or left
 * unfinished is asked for.
 */
export async function openIndex(owner: string): Promise<OpenIndex | undefined> {
  const read = await readManifest(owner, known.get(owner));
  remember(owner, read);
  const { manifest } = read;
  if (!manifest) {
    await requestIndexing(owner, { rebuild: false });
    return undefined;
  }
  if (manifest.building && Date.parse(manifest.indexed_at) < Date.now() - MAX_STILL_MS)
    await requestIndexing(owner, { rebuild: false });
  const index: OpenIndex = {
    manifest,
    isComplete: manifest.current?.complete === true,
    async each(ask) {
      const answers: ReturnType<typeof ask>[] = [];
      for (const shard of await fetchAll(owner, index)) {
        const open = await openShard(owner, shard);
        answers.push(ask(open));
      }
      return answers;
    },
  };
  return index;
}

function remember(owner: string, read: ReadManifest): void {
  known.delete(owner);
  known.set(owner, read);
  const [oldest] = known.keys();
  if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest);
}
