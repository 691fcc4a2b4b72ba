import { copyFileSync, readFileSync, rmSync } from "node:fs";
import { UnusableIndex } from "@dreamcatcher/searching/fts";
import { ulid } from "ulid";
import { inParallel } from "#shared/platform/in-parallel.ts";
import { logger } from "#shared/platform/observability/logger.ts";
import { countDamagedShard } from "#shared/platform/observability/metrics.ts";
import { MAX_LIST_BYTES, MAX_SHARD_BYTES } from "./limits.ts";
import { ListChanges } from "./lists/changes.ts";
import { changeParts } from "./lists/write.ts";
import {
  filesOf,
  type Generation,
  type ListPart,
  loseLists,
  loseShard,
  type Manifest,
  newManifest,
  replaceShard,
  type Shard,
  type StoredFile,
  shardOf,
} from "./manifest.ts";
import { DamagedShard, drop, keep, openShard, pathOf } from "./shard-cache.ts";
import { type OpenShard, openToWrite } from "./shard-file.ts";
import { shardsOf } from "./split.ts";
import { deleteShard, isWhole, type ReadManifest, readManifest, writeManifest, writeShard } from "./store.ts";

/** Shards in memory at once, each of up to `MAX_SHARD_BYTES`. */
const MAX_PARALLEL = 4;

/** The letters of a day at the beginning of a time. */
const DAY_LETTERS = 10;

/** A shard to be changed, with the lists that its dreams are in. */
export interface ChangingShard extends OpenShard {
  lists: ListChanges;
}

/** A shard that a draft changes, in a file of its own. */
interface ChangedShard {
  /** The shards of its generation, whichever that is when the draft is written. */
  shards: Shard[];
  shard: Shard;
  file: string;
  open: ChangingShard;
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
  readonly #maxShardBytes: number;
  readonly #read: ReadManifest;
  readonly #before: string;
  readonly #changed = new Map<Shard, ChangedShard>();
  /** By the lists of a generation, whichever that is when the draft is written. */
  readonly #lists = new Map<readonly ListPart[], ListChanges>();
  #losses = 0;

  private constructor(owner: string, read: ReadManifest, maxShardBytes: number) {
    this.#maxShardBytes = maxShardBytes;
    const now = new Date().toISOString();
    this.#owner = owner;
    this.#read = read;
    this.#before = JSON.stringify(read.manifest);
    this.manifest =
      structuredClone(read.manifest) ?? newManifest(read.etag === undefined ? "new" : "schema", now);
  }

  static async of(owner: string, { maxShardBytes = MAX_SHARD_BYTES } = {}): Promise<IndexDraft> {
    return new IndexDraft(owner, await readManifest(owner), maxShardBytes);
  }

  /** The generations that changes of dreams go into. */
  get generations(): Generation[] {
    return (["current", "building"] as const).filter((generation) => this.manifest[generation] !== null);
  }

  /** How many shards are changed: each is a file in `/tmp`, and is uploaded when the draft is written. */
  get size(): number {
    return this.#changed.size;
  }

  /** How many shards were found lost or damaged; where one is in what is built, building begins again. */
  get losses(): number {
    return this.#losses;
  }

  /** Whether the index was last written on another day than today (UTC), or never. */
  get isFirstOfDay(): boolean {
    const today = new Date().toISOString().slice(0, DAY_LETTERS);
    return this.#read.manifest?.indexed_at.slice(0, DAY_LETTERS) !== today;
  }

  /** The shard of a dream as it is now; undefined where it is empty. */
  async read(generation: Generation, dreamId: string): Promise<OpenShard | undefined> {
    const shard = this.#shardOf(generation, dreamId);
    return this.#changed.get(shard)?.open ?? (await this.#open(generation, shard));
  }

  /** The shard of a dream, to be changed. */
  async change(generation: Generation, dreamId: string, { erases = false } = {}): Promise<ChangingShard> {
    const shard = this.#shardOf(generation, dreamId);
    const changed = this.#changed.get(shard) ?? (await this.#startChanging(generation, shard));
    changed.erases ||= erases;
    return changed.open;
  }

  /**
   * Asks the bucket for every file that answers, whatever is here: those lost or damaged are found.
   */
  async check(): Promise<void> {
    for (const shard of this.manifest.current?.shards ?? [])
      if (shard.stored && !(await isWhole(this.#owner, shard.stored)))
        this.#lose("current", shard, new DamagedShard(`${shard.stored.file} is not what was written`));
    for (const { stored } of this.manifest.current?.lists ?? [])
      if (!(await isWhole(this.#owner, stored))) {
        this.#loseLists("current", new DamagedShard(`${stored.file} is not what was written`));
        break;
      }
  }

  #shardOf(generation: Generation, dreamId: string): Shard {
    return shardOf(this.manifest[generation]?.shards ?? [], dreamId);
  }

  /** The shard as it was read; undefined where it is empty, or is from now on since it is damaged. */
  async #open(generation: Generation, shard: Shard): Promise<OpenShard | undefined> {
    if (!shard.stored) return undefined;
    try {
      return await openShard(this.#owner, shard.stored);
    } catch (error) {
      if (!(error instanceof DamagedShard || error instanceof UnusableIndex)) throw error;
      this.#lose(generation, shard, error);
      return undefined;
    }
  }

  #lose(generation: Generation, shard: Shard, error: Error): void {
    logger.error("a shard of a search index is built again", { error, owner_id: this.#owner });
    countDamagedShard();
    if (shard.stored) drop(shard.stored.file);
    this.#losses++;
    const { building } = this.manifest;
    loseShard(this.manifest, generation, shard, new Date().toISOString());
    if (!building) this.#emptyTakenOver();
    if (generation === "building" || !building)
      for (const each of this.manifest.building?.shards ?? [])
        if (!each.stored && !this.#changed.has(each)) this.#listsOf("building").lose(each);
  }

  /** The lists go, and with them what was to change there. */
  #loseLists(generation: Generation, error: Error): void {
    logger.error("a search index is built again, since its lists are damaged", {
      error,
      owner_id: this.#owner,
    });
    countDamagedShard();
    this.#losses++;
    for (const { stored } of this.manifest[generation]?.lists ?? []) drop(stored.file);
    loseLists(this.manifest, generation, new Date().toISOString());
  }

  #listsOf(generation: Generation): ListChanges {
    const parts = this.manifest[generation]?.lists ?? [];
    const changes = this.#lists.get(parts) ?? new ListChanges();
    this.#lists.set(parts, changes);
    return changes;
  }

  /**
   * Of a replacement that begins in this draft: shards that the draft has changed are not taken over, since
   * their files still have what was removed. Like those that are lost, they are built from the first dream.
   */
  #emptyTakenOver(): void {
    for (const taken of this.manifest.building?.shards ?? [])
      for (const { shard } of this.#changed.values())
        if (shard.bits === taken.bits && shard.value === taken.value) taken.stored = null;
  }

  async #startChanging(generation: Generation, shard: Shard): Promise<ChangedShard> {
    await this.#open(generation, shard);
    const file = ulid();
    if (shard.stored) copyFileSync(pathOf(shard.stored.file), pathOf(file));
    const shards = this.manifest[generation]?.shards ?? [];
    const open = { ...openToWrite(pathOf(file)), lists: this.#listsOf(generation) };
    const changed = { shards, shard, file, open, erases: false };
    this.#changed.set(shard, changed);
    return changed;
  }

  /** Whether anything is to be written. */
  get isChanged(): boolean {
    return this.#changed.size > 0 || JSON.stringify(this.manifest) !== this.#before;
  }

  /**
   * Writes the changed shards and lists, and then the manifest. False where another writer was first: then
   * nothing has changed, and everything is to be read and decided again.
   */
  async commit(): Promise<boolean> {
    const changed = [...this.#changed.values()].flatMap((each) => this.#finish(each));
    this.#changed.clear();
    try {
      changed.push(...(await this.#changeLists()));
    } catch (error) {
      for (const { file } of changed) drop(file);
      throw error;
    }
    const named = filesOf(this.manifest);
    const written = changed.filter(({ file }) => named.has(file));
    for (const { file } of changed) if (!named.has(file)) drop(file);
    const now = new Date();
    this.manifest.version = ulid(now.getTime());
    this.manifest.indexed_at = now.toISOString();
    const isWritten = await this.#write(written);
    const before = this.#read.manifest ? [...filesOf(this.#read.manifest)] : [];
    if (isWritten) await this.#deleteUnused(before, this.manifest);
    else await this.#deleteUnused(written.map(({ file }) => file));
    return isWritten;
  }

  /**
   * Deletes those of these files that the present manifest does not name. After a write that seems lost, that
   * is to be read: another may be built on one that this draft wrote, if only the answer was lost. What
   * stays is swept later, so an error is no reason to begin again.
   */
  async #deleteUnused(files: readonly string[], present?: Manifest): Promise<void> {
    try {
      const manifest = present ?? (await readManifest(this.#owner)).manifest;
      if (!manifest) return;
      const named = filesOf(manifest);
      const unused = files.filter((file) => !named.has(file));
      for (const file of unused) drop(file);
      await inParallel(unused, (file) => deleteShard(this.#owner, file), MAX_PARALLEL);
    } catch (error) {
      logger.error("shards that are not used are left", { error, owner_id: this.#owner });
    }
  }

  async #write(files: readonly StoredFile[]): Promise<boolean> {
    try {
      await inParallel(files, (file) => this.#upload(file), MAX_PARALLEL);
      return await writeManifest(this.#owner, this.manifest, this.#read);
    } catch (error) {
      for (const { file } of files) drop(file);
      throw error;
    }
  }

  async #upload(stored: StoredFile): Promise<void> {
    stored.etag = await writeShard(this.#owner, stored.file, readFileSync(pathOf(stored.file)));
    keep(stored.file, stored.bytes);
  }

  /** Changes the lists; returns what is to be written of them. */
  async #changeLists(): Promise<StoredFile[]> {
    const written: StoredFile[] = [];
    for (const generation of this.generations) {
      const built = this.manifest[generation];
      const changes = built && this.#lists.get(built.lists);
      if (!changes || changes.isEmpty) continue;
      try {
        const parts = await changeParts(this.#owner, built.lists, changes, MAX_LIST_BYTES);
        built.lists = parts;
        written.push(...parts.map(({ stored }) => stored).filter(({ etag }) => etag === ""));
      } catch (error) {
        if (!(error instanceof DamagedShard)) throw error;
        this.#loseLists(generation, error);
      }
    }
    return written;
  }

  /** Closes a changed shard, and splits it where it is too large; returns what is to be written of it. */
  #finish({ shards, shard, file, open, erases }: ChangedShard): StoredFile[] {
    const { dreams } = open.index.counts();
    if (erases && dreams > 0) open.index.optimize();
    open.close();
    const replacements = shardsOf(shard, file, dreams, this.#maxShardBytes);
    replaceShard(shards, shard, replacements);
    return replacements.flatMap(({ stored }) => stored ?? []);
  }

  /** Removes the files of changes that are not written. */
  close(): void {
    for (const { open, file } of this.#changed.values()) {
      open.close();
      rmSync(pathOf(file), { force: true });
    }
    this.#changed.clear();
  }
}
