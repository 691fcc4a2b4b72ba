import { UnusableIndex } from "@dreamcatcher/searching/fts";
import type { DreamFilter } from "@dreamcatcher/searching/query";
import type { Listed, PageOf } from "@dreamcatcher/searching/results";
import { inParallel } from "#shared/platform/in-parallel.ts";
import { logger } from "#shared/platform/observability/logger.ts";
import { type Ask, isListed, type ListPage, readLists } from "./lists/read.ts";
import {
  answering,
  answeringLists,
  type ListPart,
  type Manifest,
  type Shard,
  type StoredFile,
  type StoredShard,
  standsStill,
} from "./manifest.ts";
import { askForRepair } from "./request.ts";
import { DamagedShard, drop, fetchShard, MAX_BYTES, MAX_FILES, openList, openShard } from "./shard-cache.ts";
import type { OpenShard } from "./shard-file.ts";
import { type ReadManifest, readManifest } from "./store.ts";

/** The manifests read last, by owner, the one used longest ago first. */
const known = new Map<string, ReadManifest>();
const MAX_KNOWN = 1_000;

/**
 * Opens an owner's index as it is now; undefined where there is none. One that is missing or left unfinished
 * is asked for.
 */
export async function openIndex(owner: string): Promise<OpenIndex | undefined> {
  const manifest = await readKnown(owner);
  if (!manifest || standsStill(manifest, Date.now())) await askForRepair(owner);
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
    return filled(answering(this.#manifest)).length;
  }

  /** Whether all shards have room in the cache; if not, each question would fetch all of them anew. */
  get isSmallEnough(): boolean {
    const bytes = filled(answering(this.#manifest)).reduce((sum, shard) => sum + shard.bytes, 0);
    return bytes <= MAX_BYTES && this.size <= MAX_FILES;
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
    const answers: Answer[] = [];
    for (const shard of await this.#fetch()) {
      try {
        answers.push(await this.#answerOf(openShard, shard, ask));
      } catch (error) {
        this.#noteDamage(error);
      }
    }
    if (this.#hasDamage) await askForRepair(this.#owner);
    return answers;
  }

  /** Whether the lists have this change of a dream. Where they are damaged, they are asked for. */
  async has(dream: Listed): Promise<boolean> {
    return (await this.#askLists((parts, ask) => isListed(parts, dream, ask))) ?? false;
  }

  /**
   * One page of the dreams that a filter selects by kinds, statuses, brands and a tag, newest change first.
   * It may have fewer dreams than `limit`, although more follow. Lists that are damaged are asked for, and
   * answer with none.
   */
  async list(filter: DreamFilter, page: PageOf<Listed>): Promise<ListPage> {
    const read = await this.#askLists((parts, ask) => readLists(parts, filter, page, ask));
    return read ?? { listed: [], next: null };
  }

  /** Undefined where a part of the lists is lost or damaged, but not where it is replaced meanwhile. */
  async #askLists<Answer>(
    read: (parts: readonly ListPart[], ask: Ask) => Promise<Answer>,
  ): Promise<Answer | undefined> {
    try {
      return await read(answeringLists(this.#manifest), ({ stored }, ask) =>
        this.#answerOf(openList, stored, ask),
      );
    } catch (error) {
      if (error instanceof DamagedShard && (await this.#isReplaced())) return await this.#askLists(read);
      this.#noteDamage(error);
      await askForRepair(this.#owner);
      return undefined;
    }
  }

  #noteDamage(error: unknown): void {
    if (!(error instanceof DamagedShard || error instanceof UnusableIndex)) throw error;
    logger.error("a file of a search index cannot be read", { error, owner_id: this.#owner });
    this.#hasDamage = true;
  }

  async #answerOf<Stored extends StoredFile, Open, Answer>(
    openFile: (owner: string, stored: Stored) => Promise<Open>,
    stored: Stored,
    ask: (open: Open) => Answer,
  ): Promise<Answer> {
    const open = await openFile(this.#owner, stored);
    try {
      return ask(open);
    } catch (error) {
      if (!isDamage(error)) throw error;
      // The file here may be damaged alone.
      drop(stored.file);
      throw new UnusableIndex("damaged", error.message, { cause: error });
    }
  }

  async #fetch(): Promise<StoredShard[]> {
    const shards = filled(answering(this.#manifest));
    let isWhole = true;
    await inParallel(
      shards,
      (shard) =>
        fetchShard(this.#owner, shard).catch((error: unknown) => {
          if (!(error instanceof DamagedShard)) throw error;
          isWhole = false;
        }),
      MAX_PARALLEL,
    );
    return isWhole || !(await this.#isReplaced()) ? shards : await this.#fetch();
  }

  /** Whether the index is another by now, which answers from then on. */
  async #isReplaced(): Promise<boolean> {
    const now = await readKnown(this.#owner);
    if (!now || now.version === this.#manifest.version) return false;
    this.#manifest = now;
    return true;
  }
}

const filled = (shards: readonly Shard[]): StoredShard[] => shards.flatMap(({ stored }) => stored ?? []);

/** SQLITE_IOERR, SQLITE_CORRUPT and SQLITE_NOTADB. */
const DAMAGES = [10, 11, 26];

/** Whether SQLite finds a file damaged; the lower byte of its code is the kind of error. */
const isDamage = (error: unknown): error is Error =>
  error instanceof Error && "errcode" in error && DAMAGES.includes(Number(error.errcode) & 0xff);

/** Shards in memory at once, each of up to 16 MB. */
const MAX_PARALLEL = 8;

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
