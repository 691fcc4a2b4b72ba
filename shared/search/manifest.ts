import { SCHEMA_VERSION } from "@dreamcatcher/searching/fts";
import { ulid } from "ulid";
import * as z from "zod";
import { holds, type Slot, WHOLE } from "./slots.ts";

/**
 * A shard in the bucket: `file` names it, `etag` and `bytes` tell a damaged one, `dreams` is how many it has.
 */
const StoredShard = z.object({
  file: z.string(),
  etag: z.string(),
  bytes: z.int(),
  dreams: z.int(),
});

/** A slot with its shard; null where it has no dreams yet. */
const Shard = z.object({ bits: z.int(), value: z.int(), stored: StoredShard.nullable() });

/** Why an index is built: there is none, its schema is another, a part of it is damaged, an operator asks. */
const BuildReason = z.enum(["new", "schema", "damaged", "requested"]);

/**
 * The manifest of an owner's index, the only object that is overwritten: what it does not name is not there.
 *
 * `current` answers; it is not `complete` where a shard was lost. `building` is to replace it: it has been
 * brought through the list of the owner's dreams, oldest change first, up to the position `after`. Every
 * change of a dream goes into both.
 */
export const Manifest = z.object({
  schema: z.int(),
  /** Another with each change of the index; later ones sort after earlier ones. */
  version: z.ulid(),
  indexed_at: z.iso.datetime(),
  current: z.object({ shards: z.array(Shard), complete: z.boolean(), built_at: z.iso.datetime() }).nullable(),
  building: z
    .object({
      shards: z.array(Shard),
      reason: BuildReason,
      started_at: z.iso.datetime(),
      /** When a run last went on with it; other changes of the index do not count. */
      progressed_at: z.iso.datetime(),
      after: z.string().nullable(),
    })
    .nullable(),
});

export type Manifest = z.infer<typeof Manifest>;
export type Shard = z.infer<typeof Shard>;
export type StoredShard = z.infer<typeof StoredShard>;
export type BuildReason = z.infer<typeof BuildReason>;

/** The two sets of shards that a manifest may have. */
export type Generation = "current" | "building";

const emptyShards = (): Shard[] => [{ ...WHOLE, stored: null }];

/** The manifest of an owner without an index, of which one is to be built. */
export const newManifest = (reason: BuildReason, now: string): Manifest => ({
  schema: SCHEMA_VERSION,
  version: ulid(Date.parse(now)),
  indexed_at: now,
  current: null,
  building: { shards: emptyShards(), reason, started_at: now, progressed_at: now, after: null },
});

/** A manifest of this version of the code; undefined for another or a damaged one. */
export function parseManifest(bytes: Uint8Array): Manifest | undefined {
  try {
    const manifest = Manifest.parse(JSON.parse(Buffer.from(bytes).toString()));
    return manifest.schema === SCHEMA_VERSION ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** Starts building a replacement: of everything, or of the parts alone that are missing. */
export function startBuilding(manifest: Manifest, reason: BuildReason, now: string): void {
  const shards = reason === "damaged" && manifest.current ? manifest.current.shards : emptyShards();
  manifest.building = {
    shards: structuredClone(shards),
    reason,
    started_at: now,
    progressed_at: now,
    after: null,
  };
}

/** A building that no run has gone on with for so long is left: its last run has died before it asked. */
const MAX_STILL_MS = 120_000;

/** Whether nobody goes on with what is built. */
export const standsStill = ({ building }: Manifest, now: number): boolean =>
  building !== null && Date.parse(building.progressed_at) < now - MAX_STILL_MS;

/** Lets what was built answer. */
export function finishBuilding(manifest: Manifest, now: string): void {
  if (manifest.building)
    manifest.current = { shards: manifest.building.shards, complete: true, built_at: now };
  manifest.building = null;
}

/** Empties the slot of a shard that is lost or damaged; it is built again from the first dream. */
export function loseShard(manifest: Manifest, generation: Generation, shard: Shard, now: string): void {
  shard.stored = null;
  if (generation === "building" && manifest.building) manifest.building.after = null;
  if (generation !== "current" || !manifest.current) return;
  manifest.current.complete = false;
  if (!manifest.building) startBuilding(manifest, "damaged", now);
}

/** Puts the shards of the halves of a slot in its place. */
export function replaceShard(shards: Shard[], { bits, value }: Slot, replacements: readonly Shard[]): void {
  const place = shards.findIndex((shard) => shard.bits === bits && shard.value === value);
  shards.splice(place, 1, ...replacements);
}

/**
 * The shard of a dream.
 *
 * @throws {Error} when the slots do not cover every dream
 */
export function shardOf(shards: readonly Shard[], dreamId: string): Shard {
  const shard = shards.find((slot) => holds(slot, dreamId));
  if (!shard) throw new Error("the slots of an index do not cover every dream");
  return shard;
}

/** The shards that answer: those that are built completely, or those that there are. */
export const answering = ({ current, building }: Manifest): readonly Shard[] =>
  (current ?? building)?.shards ?? [];

/** The names of all files of a manifest. */
export const filesOf = ({ current, building }: Manifest): ReadonlySet<string> =>
  new Set(
    [...(current?.shards ?? []), ...(building?.shards ?? [])].flatMap(({ stored }) => stored?.file ?? []),
  );
