import { copyFileSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { UnusableIndex } from "@dreamcatcher/searching/fts";
import { ulid } from "ulid";
import { logger } from "#shared/platform/observability/logger.ts";
import { countDamagedShard } from "#shared/platform/observability/metrics.ts";
import {
  filesOf,
  type Generation,
  loseShard,
  type Manifest,
  newManifest,
  replaceShard,
  type Shard,
  shardOf,
} from "./manifest.ts";
import { cachedShard, DamagedShard, drop, keep, pathOf } from "./shard-cache.ts";
import { type OpenShard, openToRead, openToWrite } from "./shard-file.ts";
import { splitFile } from "./split.ts";
import { deleteShard, listShards, type ReadManifest, readManifest, writeManifest, writeShard } from "./store.ts";

/** A shard that outgrows this is split. */
const MAX_SHARD_BYTES = 16_000_000;

/** A shard that a draft changes, in a file of its own. */
interface ChangedShard {
  generation: Generation;
  shard: Shard;
  file: string;
  open: OpenShard;
  /** Whether the words of a deleted dream must leave the file. */
  erases: boolean;
}

/**
 * The next version of an owner's index, which is written as a whole or not at all: changed shards are new
 * files, and the manifest that names them replaces the one that was read, if that is still the present one.
 */
export class IndexDraft {
  readonly manifest: Manifest;
  readonly #owner: string;
  readonly #read: ReadManifest;
  readonly #before: string;
  readonly #changed = new Map<Shard, ChangedShard>();
  readonly #opened = new Map<string, OpenShard>();

  private constructor(owner: string, read: ReadManifest) {
    const now = new Date().toISOString();
    this.#owner = owner;
    this.#read = read;
    this.#before = JSON.stringify(read.manifest);
    this.manifest = structuredClone(read.manifest) ?? newManifest(read.etag === undefined ? "new" : "schema", now);
  }

  static async of(owner: string): Promise<IndexDraft> {
    return new IndexDraft(owner, await readManifest(owner));
  }

  /** The generations that changes of dreams go into. */
  get generations(): Generation[] {
    return (["current", "building"] as const).filter((generation) => this.manifest[generation] !== null);
  }

  /** The shard of a dream as it is now; undefined where it is empty. */
  async read(generation: Generation, dreamId: string): Promise<OpenShard | undefined> {
    const shard = this.#shardOf(generation, dreamId);
    const path = await this.#pathOf(generation, shard);
    return this.#changed.get(shard)?.open ?? (path === undefined ? undefined : this.#openToRead(path));
  }

  /** The shard of a dream, to be changed. */
  async change(generation: Generation, dreamId: string, { erases = false } = {}): Promise<OpenShard> {
    const shard = this.#shardOf(generation, dreamId);
    const changed = this.#changed.get(shard) ?? (await this.#startChanging(generation, shard));
    changed.erases ||= erases;
    return changed.open;
  }

  /** Reads every shard that answers, so that one which is lost or damaged is found. */
  async check(): Promise<void> {
    for (const shard of [...(this.manifest.current?.shards ?? [])]) await this.#pathOf("current", shard);
  }

  #shardOf(generation: Generation, dreamId: string): Shard {
    return shardOf(this.manifest[generation]?.shards ?? [], dreamId);
  }

  /** The path of a shard's file; undefined where the shard is empty, or is from now on since it is damaged. */
  async #pathOf(generation: Generation, shard: Shard): Promise<string | undefined> {
    if (!shard.stored) return undefined;
    try {
      const path = await cachedShard(this.#owner, shard.stored);
      this.#openToRead(path);
      return path;
    } catch (error) {
      if (!(error instanceof DamagedShard || error instanceof UnusableIndex)) throw error;
      logger.error("a shard of a search index is built again", { error, owner_id: this.#owner });
      countDamagedShard();
      drop(shard.stored.file);
      loseShard(this.manifest, generation, shard, new Date().toISOString());
      return undefined;
    }
  }

  #openToRead(path: string): OpenShard {
    const open = this.#opened.get(path) ?? openToRead(path);
    this.#opened.set(path, open);
    return open;
  }

  async #startChanging(generation: Generation, shard: Shard): Promise<ChangedShard> {
    const before = await this.#pathOf(generation, shard);
    const file = ulid();
    if (before !== undefined) copyFileSync(before, pathOf(file));
    const changed = { generation, shard, file, open: openToWrite(pathOf(file)), erases: false };
    this.#changed.set(shard, changed);
    return changed;
  }

  /** Whether anything is to be written. */
  get isChanged(): boolean {
    return this.#changed.size > 0 || JSON.stringify(this.manifest) !== this.#before;
  }

  /**
   * Writes the changed shards, and then the manifest. False where another writer was first: then nothing has
   * changed, and everything is to be read and decided again.
   */
  async commit(): Promise<boolean> {
    const written = [...this.#changed.values()].flatMap((changed) => this.#finish(changed));
    const now = new Date();
    this.manifest.version = ulid(now.getTime());
    this.manifest.indexed_at = now.toISOString();
    await Promise.all(
      written.map(async (shard) => {
        if (shard.stored) shard.stored.etag = await writeShard(this.#owner, shard.stored.file, readFileSync(pathOf(shard.stored.file)));
      }),
    );
    this.#changed.clear();
    const isWritten = await writeManifest(this.#owner, this.manifest, this.#read);
    const named = filesOf(this.manifest);
    const before = this.#read.manifest ? filesOf(this.#read.manifest) : new Set<string>();
    const files = written.flatMap(({ stored }) => stored?.file ?? []);
    const unused = isWritten ? [...before].filter((file) => !named.has(file)) : files;
    await Promise.all(unused.map((file) => deleteShard(this.#owner, file)));
    for (const { stored } of written) if (isWritten && stored) keep(stored.file, stored.bytes);
    for (const file of unused) drop(file);
    return isWritten;
  }

  /** Closes a changed shard, and splits it where it is too large; returns what takes its place. */
  #finish({ generation, shard, file, open, erases }: ChangedShard): Shard[] {
    const { dreams } = open.index.counts();
    if (erases) open.index.optimize();
    open.close();
    const { size } = statSync(pathOf(file));
    const stored = { file, etag: "", bytes: size, dreams };
    const shards = size > MAX_SHARD_BYTES && dreams > 1 ? splitFile({ ...shard, stored }, MAX_SHARD_BYTES) : undefined;
    const replacements = shards ?? [{ ...shard, stored }];
    replaceShard(this.manifest[generation]?.shards ?? [], shard, replacements);
    if (shards) rmSync(pathOf(file), { force: true });
    return replacements;
  }

  /** Closes what is open, and removes the files of changes that are not written. */
  close(): void {
    for (const { open, file } of this.#changed.values()) {
      open.close();
      rmSync(pathOf(file), { force: true });
    }
    for (const open of this.#opened.values()) open.close();
    this.#changed.clear();
    this.#opened.clear();
  }
}
