import { expect, test } from "vitest";
import {
  answering,
  filesOf,
  finishBuilding,
  loseLists,
  loseShard,
  type Manifest,
  newManifest,
  parseManifest,
  replaceShard,
  type Shard,
  shardOf,
  standsStill,
  startBuilding,
} from "./manifest.ts";

const NOW = "2026-03-06T16:11:26.000Z";

const shard = (bits: number, value: number, file?: string): Shard => ({
  bits,
  value,
  stored: file === undefined ? null : { file, etag: '"e"', bytes: 1, dreams: 1 },
});

/** A complete index with two shards. */
function complete(): Manifest {
  const manifest = newManifest("new", NOW);
  if (manifest.building) manifest.building.shards = [shard(1, 0, "even"), shard(1, 1, "odd")];
  finishBuilding(manifest, NOW);
  return manifest;
}

/** Lists of one part, which is this file. */
const listsOf = (file: string) => [{ from: "", stored: { file, etag: '"e"', bytes: 1 } }];

/** An index with lists in which a shard was lost: its replacement takes over the other and the lists. */
function withLostShard(): Manifest {
  const manifest = complete();
  if (manifest.current) manifest.current.lists = listsOf("list");
  const [even] = manifest.current?.shards ?? [];
  if (even) loseShard(manifest, "current", even, NOW);
  return manifest;
}

test("a replacement takes lists over, and files are named once", () => {
  const manifest = withLostShard();
  expect(manifest.building).toMatchObject({
    shards: [shard(1, 0), shard(1, 1, "odd")],
    lists: listsOf("list"),
  });
  expect([...filesOf(manifest)].sort()).toEqual(["list", "odd"]);
});

test.each(["current", "building"] as const)(
  "where lists are lost of what is %s, all is built anew",
  (lost) => {
    const manifest = withLostShard();
    loseLists(manifest, lost, NOW);
    expect(manifest.building).toMatchObject({
      shards: [shard(0, 0)],
      lists: [],
      reason: "damaged",
      after: null,
    });
    expect(manifest.current).toMatchObject({
      complete: false,
      lists: lost === "current" ? [] : listsOf("list"),
    });
  },
);

test("lists that are lost do not stop an index from being built that has its own", () => {
  const manifest = complete();
  startBuilding(manifest, "requested", NOW);
  loseLists(manifest, "current", NOW);
  expect(manifest).toMatchObject({ current: { complete: false }, building: { reason: "requested" } });
});

const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value));

test("a manifest is read as it was written", () => {
  const manifest = complete();
  expect(parseManifest(bytesOf(manifest))).toEqual(manifest);
});

test.each([
  ["of another schema", bytesOf({ ...complete(), schema: 0 })],
  ["with a part missing", bytesOf({ ...complete(), current: undefined })],
  ["cut off", bytesOf(complete()).subarray(0, 40)],
  ["empty", new Uint8Array()],
])("a manifest %s is not used", (_, bytes) => {
  expect(parseManifest(bytes)).toBeUndefined();
});

test("a new index is built from nothing, answers with what it has, and then is complete", () => {
  const manifest = newManifest("new", NOW);
  expect(manifest).toMatchObject({ current: null, building: { reason: "new", after: null } });
  expect(answering(manifest)).toEqual([shard(0, 0)]);
  finishBuilding(manifest, NOW);
  expect(manifest).toMatchObject({ current: { complete: true, built_at: NOW }, building: null });
});

test("building stands still once no run has gone on with it for two minutes", () => {
  const manifest = newManifest("new", NOW);
  expect(standsStill(manifest, Date.parse(NOW) + 120_000)).toBe(false);
  expect(standsStill(manifest, Date.parse(NOW) + 120_001)).toBe(true);
  finishBuilding(manifest, NOW);
  expect(standsStill(manifest, Date.parse(NOW) + 120_001)).toBe(false);
});

test("while an index is built anew, the present one answers", () => {
  const manifest = complete();
  startBuilding(manifest, "requested", NOW);
  expect(manifest.building?.shards).toEqual([shard(0, 0)]);
  expect(answering(manifest)).toEqual([shard(1, 0, "even"), shard(1, 1, "odd")]);
  expect(manifest.current?.complete).toBe(true);
});

test("where a shard is lost, the others answer and are taken over", () => {
  const manifest = complete();
  const [, odd] = manifest.current?.shards ?? [];
  if (odd) loseShard(manifest, "current", odd, NOW);
  expect(answering(manifest)).toEqual([shard(1, 0, "even"), shard(1, 1)]);
  expect(manifest).toMatchObject({
    current: { complete: false },
    building: { reason: "damaged", after: null },
  });
  expect(manifest.building?.shards).toEqual([shard(1, 0, "even"), shard(1, 1)]);
  expect(manifest.building?.shards[0]).not.toBe(manifest.current?.shards[0]);
  finishBuilding(manifest, NOW);
  expect(manifest.current?.complete).toBe(true);
});

test("where a shard is lost that is being built, building begins again and keeps the others", () => {
  const manifest = complete();
  startBuilding(manifest, "damaged", NOW);
  if (manifest.building) manifest.building.after = "2026";
  const [even] = manifest.building?.shards ?? [];
  if (even) loseShard(manifest, "building", even, NOW);
  expect(manifest.building).toMatchObject({ after: null, shards: [shard(1, 0), shard(1, 1, "odd")] });
  expect(manifest.current?.complete).toBe(true);
});

test("a divided shard is replaced in its place, and its dreams are in the parts", () => {
  const shards = [shard(1, 0, "even"), shard(1, 1, "odd")];
  const before = shardOf(shards, "dream-1");
  replaceShard(shards, before, [shard(2, before.value, "a"), shard(2, before.value + 2, "b")]);
  expect(shards).toHaveLength(3);
  expect(["a", "b"]).toContain(shardOf(shards, "dream-1").stored?.file);
  expect(() => shardOf([], "dream-1")).toThrow("do not cover");
});

test("the files of a manifest are those of both generations", () => {
  const manifest = complete();
  startBuilding(manifest, "requested", NOW);
  if (manifest.building) manifest.building.shards = [shard(0, 0, "new")];
  expect([...filesOf(manifest)].sort()).toEqual(["even", "new", "odd"]);
});
