import { SCHEMA_VERSION } from "@dreamcatcher/searching/fts";
import { ulid } from "ulid";
import * as z from "zod";
import { holds, type Slot, WHOLE } from "./slots.ts";

/** A file in the bucket by its name; `etag` and `bytes` tell a damaged one. */
const StoredFile = z.object({ file: z.string(), etag: z.string(), bytes: z.int() });

/** A shard with so many dreams. */
const StoredShard = StoredFile.extend({ dreams: z.int() });

/** A slot with its shard; null where it has no dreams yet. */
const Shard = z.object({ bits: z.int(), value: z.int(), stored: StoredShard.nullable() });

/** A part of the lists: the keys from `from` on and before that of the next part. */
const ListPart = z.object({ from: z.string(), stored: StoredFile });

/** Dreams by their hashes, for searches, and by kind, status and tag in the order of changes, for lists. */
const Files = { shards: z.array(Shard), lists: z.array(ListPart) };

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
  current: z.object({ ...Files, complete: z.boolean(), built_at: z.iso.datetime() }).nullable(),
  building: z
    .object({
      ...Files,
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
export type StoredFile = z.infer<typeof StoredFile>;
export type ListPart = z.infer<typeof ListPart>;
export type BuildReason = z.infer<typeof BuildReason>;

/** The two sets of shards that a manifest may have. */
export type Generation = "current" | "building";

/** The files of a generation. */
type Built = Pick<NonNullable<Manifest["building"]>, "shards" | "lists">;

const nothing = (): Built => ({
  shards: [{ ...WHOLE, stored: null }],
  lists: [],
});

/** The manifest of an owner without an index, of which one is to be built. */
export const newManifest = (reason: BuildReason, now: string): Manifest => ({
  schema: SCHEMA_VERSION,
  version: ulid(Date.parse(now)),
  indexed_at: now,
  current: null,
  building: buildingOf(nothing(), reason, now),
});

const buildingOf = (files: Built, reason: BuildReason, now: string): Manifest["building"] => ({
  ...files,
  reason,
  started_at: now,
  progressed_at: now,
  after: null,
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
  const { shards, lists } = (reason === "damaged" && manifest.current) || nothing();
  manifest.building = buildingOf(structuredClone({ shards, lists }), reason, now);
}

/** A building that no run has gone on with for so long is left: its last run has died before it asked. */
const MAX_STILL_MS = 120_000;

/** Whether nobody goes on with what is built. */
export const standsStill = ({ building }: Manifest, now: number): boolean =>
  building !== null && Date.parse(building.progressed_at) < now - MAX_STILL_MS;

/** Lets what was built answer. */
export function finishBuilding(manifest: Manifest, now: string): void {
  if (manifest.building) {
    const { shards, lists } = manifest.building;
    manifest.current = { shards, lists, complete: true, built_at: now };
  }
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

/**
 * Gives the lists of a generation up, of which a part is lost or damaged. Everything is built again from the
 * first dream: shards do not say which of their dreams were in that part.
 */
export function loseLists(manifest: Manifest, generation: Generation, now: string): void {
  if (generation === "current" && manifest.current) {
    manifest.current.lists = [];
    manifest.current.complete = false;
  }
  // What is built since there was damage may have taken that part over.
  if (generation === "building" || !manifest.building || manifest.building.reason === "damaged")
    manifest.building = buildingOf(nothing(), "damaged", now);
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

/** The parts of the lists that answer. */
export const answeringLists = ({ current, building }: Manifest): readonly ListPart[] =>
  (current ?? building)?.lists ?? [];

/** The names of all files of a manifest. */
export const filesOf = ({ current, building }: Manifest): ReadonlySet<string> =>
  new Set(
    [current, building].flatMap((built) =>
      [...(built?.shards ?? []), ...(built?.lists ?? [])].flatMap(({ stored }) => stored?.file ?? []),
    ),
  );
