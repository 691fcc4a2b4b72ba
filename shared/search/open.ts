import { type DreamIndex, UnusableIndex } from "@dreamcatcher/searching/fts";
import { logger } from "#shared/platform/observability/logger.ts";
import { answering, type Manifest, type StoredShard, shardOf } from "./manifest.ts";
import { requestIndexing } from "./request.ts";
import { DamagedShard, fetchShard, openShard } from "./shard-cache.ts";
import type { OpenShard } from "./shard-file.ts";
import { type ReadManifest, readManifest } from "./store.ts";

/** The manifests read last, by owner, the one used longest ago first. */
const known = new Map<string, ReadManifest>();
const MAX_KNOWN = 1_000;

/** An index whose building has stood still for so long is looked after. */
const MAX_STILL_MS = 120_000;

/**
 * Opens an owner's index as it is now; undefined where there is none. One that is missing or left unfinished
 * is asked for.
 */
export async function openIndex(owner: string): Promise<OpenIndex | undefined> {
  const manifest = await readKnown(owner);
  const isStill = manifest?.building && Date.parse(manifest.indexed_at) < Date.now() - MAX_STILL_MS;
  if (!manifest || isStill) await requestIndexing(owner, { rebuild: false });
  return manifest && new OpenIndex(owner, manifest);
}

/** An owner's index, as it answers. */
export class OpenIndex {
  readonly #owner: string;
  #manifest: Manifest;
  #hasDamage = false;

  constructor(owner: string, manifest: Manifest) {
    this.#owner = owner;
    this.#manifest = manifest;
  }

  /** Names the state of the index. */
  get version(): string {
    return this.#manifest.version;
  }

  get indexed_at(): string {
    return this.#manifest.indexed_at;
  }

  /** How many shards there are with dreams in them. */
  get size(): number {
    return answering(this.#manifest).filter(({ stored }) => stored !== null).length;
  }

  /** Whether every dream is in it: it is neither built for the first time nor damaged. */
  get isComplete(): boolean {
    return !this.#hasDamage && this.#manifest.current?.complete === true;
  }

  get isBuilding(): boolean {
    return this.#hasDamage || this.#manifest.building !== null;
  }

  /**
   * Asks every shard, one after the other. Shards that are lost or damaged are left out and asked for, unless
   * they are gone since the index is another by now.
   */
  async each<Answer>(ask: (shard: OpenShard) => Answer): Promise<Answer[]> {
    const shards = await this.#fetch();
    const answers: Answer[] = [];
    for (const shard of shards) {
      const open = await this.#unlessDamaged(openShard(this.#owner, shard));
      if (open) answers.push(ask(open));
    }
    if (this.#hasDamage) await requestIndexing(this.#owner, { rebuild: false });
    return answers;
  }

  /** What is indexed of a dream. */
  async stateOf(dreamId: string): Promise<ReturnType<DreamIndex["state"]>> {
    const { stored } = shardOf(answering(this.#manifest), dreamId);
    return stored
      ? (await this.#unlessDamaged(openShard(this.#owner, stored)))?.index.state(dreamId)
      : undefined;
  }

  async #fetch(): Promise<StoredShard[]> {
    const shards = answering(this.#manifest).flatMap(({ stored }) => stored ?? []);
    const isThere = await inParallel(shards, (shard) =>
      fetchShard(this.#owner, shard).then(
        () => true,
        (error) => {
          if (error instanceof DamagedShard) return false;
          throw error;
        },
      ),
    );
    if (isThere.every(Boolean)) return shards;
    const now = await readKnown(this.#owner);
    if (!now || now.version === this.#manifest.version) return shards;
    this.#manifest = now;
    return await this.#fetch();
  }

  async #unlessDamaged(opening: Promise<OpenShard>): Promise<OpenShard | undefined> {
    try {
      return await opening;
    } catch (error) {
      if (!(error instanceof DamagedShard || error instanceof UnusableIndex)) throw error;
      logger.error("a shard of a search index cannot be read", { error, owner_id: this.#owner });
      this.#hasDamage = true;
      return undefined;
    }
  }
}

/** Shards in memory at once, each of up to 16 MB. */
const MAX_PARALLEL = 8;

async function inParallel<Value, Result>(
  values: readonly Value[],
  work: (value: Value) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let n = 0; n < values.length; n += MAX_PARALLEL)
    results.push(...(await Promise.all(values.slice(n, n + MAX_PARALLEL).map(work))));
  return results;
}

async function readKnown(owner: string): Promise<Manifest | undefined> {
  const read = await readManifest(owner, known.get(owner));
  remember(owner, read);
  return read.manifest;
}

function remember(owner: string, read: ReadManifest): void {
  known.delete(owner);
  known.set(owner, read);
  const [oldest] = known.keys();
  if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest);
}
