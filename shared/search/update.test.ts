import { setTimeout as sleep } from "node:timers/promises";
import type { Listed } from "@dreamcatcher/searching/results";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { indexManifestKey, indexShardKey } from "#shared/platform/content/keys.ts";
import { logger } from "#shared/platform/observability/logger.ts";
import { dreamKey } from "#shared/platform/table/keys.ts";
import { readLists } from "./lists/read.ts";
import { filesOf, type Generation, type Manifest, parseManifest, shardOf } from "./manifest.ts";
import { requestIndexing } from "./request.ts";
import { drop, openList, openShard } from "./shard-cache.ts";
import { sweepIndex } from "./sweep.ts";
import {
  hintOf,
  items,
  OWNER,
  objects,
  putDream,
  removeDream,
  request,
  startStores,
  timeOf,
  transcripts,
  write,
} from "./update.fixtures.ts";
import { updateIndex } from "./update.ts";

const MAX_TAKEN_ALONG_SHARDS = 3;
const MAX_BUILT_SHARDS = 4;

// Each dream has a shard of its own, and a run changes few of them.
vi.mock("./limits.ts", () => ({
  MAX_SHARD_BYTES: 1,
  MAX_LIST_BYTES: 1,
  MAX_TAKEN_ALONG_SHARDS: 3,
  MAX_BUILT_SHARDS: 4,
}));
vi.mock("./request.ts", () => ({ requestIndexing: vi.fn() }));

const bucket = vi.hoisted(() => ({ put: vi.fn(), delete: vi.fn(), read: vi.fn() }));
vi.mock("#shared/platform/content/conditional.ts", () => ({
  getUnlessKnown: async (key: string, known?: string) => {
    const found = objects.get(key);
    return known !== undefined && found?.etag === known ? "unchanged" : found;
  },
  putIf: bucket.put,
}));
vi.mock("#shared/platform/content/objects.ts", async (original) => ({
  ...(await original()),
  deleteObject: bucket.delete,
  listKeys: async function* (prefix: string) {
    for (const key of [...objects.keys()]) if (key.startsWith(prefix)) yield key;
  },
  getJson: bucket.read,
}));

beforeEach(() => {
  startStores();
  vi.mocked(requestIndexing).mockClear();
  bucket.put.mockImplementation(async (key, { bytes, expected }) => write(key, bytes, expected));
  bucket.delete.mockImplementation(async (key) => void objects.delete(key));
  bucket.read.mockImplementation(async (key) => transcripts.get(key));
  vi.spyOn(logger, "error").mockReturnValue();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const KEY = indexManifestKey(OWNER);

function manifest(): Manifest {
  const read = parseManifest(objects.get(KEY)?.bytes ?? new Uint8Array());
  if (!read) throw new Error("there is no manifest");
  return read;
}

/** Changes the manifest in the bucket. */
function rewrite(change: (manifest: Manifest) => void): void {
  const changed = manifest();
  change(changed);
  write(KEY, JSON.stringify(changed));
}

/** The times of change in the list of all dreams that answers, by their ids. */
async function listed(): Promise<Map<string, string>> {
  const { lists = [] } = manifest().current ?? {};
  const times = new Map<string, string>();
  let after: Listed | undefined;
  do {
    const page = await readLists(lists, {}, { limit: 100, after }, async ({ stored }, question) =>
      question(await openList(OWNER, stored)),
    );
    for (const { dream_id, updated } of page.listed) times.set(dream_id, updated);
    after = page.next ?? undefined;
  } while (after);
  return times;
}

/**
 * The times of change of these dreams in the index that answers, in shards as in lists; undefined for one
 * that is not there.
 */
async function indexed(ids: readonly string[]) {
  const inLists = await listed();
  const times: (string | undefined)[] = [];
  for (const id of ids) {
    const { stored } = shardOf(manifest().current?.shards ?? [], id);
    times.push(stored ? (await openShard(OWNER, stored)).index.state(id)?.updated : undefined);
  }
  expect(ids.map((id) => inLists.get(id))).toEqual(times);
  return times;
}

/** Loses the shard of a dream, in the bucket and here. */
function lose(generation: Generation, id: string): void {
  const { stored } = shardOf(manifest()[generation]?.shards ?? [], id);
  if (!stored) throw new Error(`${id} has no shard`);
  objects.delete(indexShardKey(OWNER, stored.file));
  drop(stored.file);
}

/** Runs the indexer as long as it asks for it; returns how many times. */
async function runUntilBuilt(): Promise<number> {
  for (let runs = 1; ; runs++) {
    vi.mocked(requestIndexing).mockClear();
    await updateIndex(OWNER, [request]);
    if (vi.mocked(requestIndexing).mock.calls.length === 0) return runs;
  }
}

function writtenShards(): number {
  const { current, building } = manifest();
  const shards = [...(current?.shards ?? []), ...(building?.shards ?? [])];
  const keys = new Set(shards.map(({ stored }) => indexShardKey(OWNER, stored?.file ?? "")));
  return bucket.put.mock.calls.filter(([key]) => keys.has(key)).length;
}

const IDS = Array.from({ length: 12 }, (_, n) => `d-${n}`);
const BEFORE = IDS.map((_, n) => timeOf(n));
const AFTER = IDS.map((_, n) => timeOf(100 + n));

/** An index of twelve dreams, each with a shard of its own. */
async function build(): Promise<void> {
  for (const [n, id] of IDS.entries()) putDream(id, n);
  await updateIndex(OWNER, [request]);
  expect(await indexed(IDS)).toEqual(BEFORE);
  bucket.put.mockClear();
}

function changeAll(): void {
  for (const [n, id] of IDS.entries()) putDream(id, 100 + n);
}

/** An index of which a part is built anew, since a shard was lost; the first run has not finished it. */
async function buildInParts(): Promise<void> {
  await build();
  changeAll();
  lose("current", "d-11");
  await updateIndex(OWNER, [request]);
  expect(manifest().building?.after).toBe(`${timeOf(103)}#d-3`);
}

test("a run takes along dreams of few shards, and later hints bring the others", async () => {
  await build();
  changeAll();
  await updateIndex(OWNER, [hintOf("d-0", 100)]);
  expect(writtenShards()).toBe(MAX_TAKEN_ALONG_SHARDS);
  expect(await indexed(IDS)).toEqual([...AFTER.slice(0, 3), ...BEFORE.slice(3)]);
  for (const [n, id] of IDS.entries()) await updateIndex(OWNER, [hintOf(id, 100 + n)]);
  expect(await indexed(IDS)).toEqual(AFTER);
});

test("dreams that are hinted at are indexed whatever the number of their shards", async () => {
  await build();
  changeAll();
  await updateIndex(
    OWNER,
    IDS.slice(0, 6).map((id, n) => hintOf(id, 100 + n)),
  );
  expect((await indexed(IDS)).slice(0, 6)).toEqual(AFTER.slice(0, 6));
});

test("a run builds few shards, and the next goes on where it ended", async () => {
  await buildInParts();
  expect(writtenShards()).toBe(MAX_BUILT_SHARDS);
  expect(await runUntilBuilt()).toBe(2);
  expect(manifest()).toMatchObject({ current: { complete: true }, building: null });
  expect(await indexed(IDS)).toEqual(AFTER);
});

test("a shard that is lost between two runs of building is built again", async () => {
  await buildInParts();
  lose("building", "d-1");
  await updateIndex(OWNER, [hintOf("d-1", 101)]);
  await runUntilBuilt();
  expect(manifest()).toMatchObject({ current: { complete: true }, building: null });
  expect(await indexed(IDS)).toEqual(AFTER);
});

test("a shard that is found lost while building goes on is built again", async () => {
  await buildInParts();
  // A dream that belongs into the same shard, behind the place where building goes on: it is opened there.
  const shards = manifest().building?.shards ?? [];
  const lost = shardOf(shards, "d-1");
  for (let n = 0, found = false; !found; n++) {
    found = shardOf(shards, `new-${n}`) === lost;
    if (found) putDream(`new-${n}`, 200);
  }
  lose("building", "d-1");
  await runUntilBuilt();
  expect(manifest()).toMatchObject({ current: { complete: true }, building: null });
  expect(await indexed(IDS)).toEqual(AFTER);
});

test("building that was left is gone on with by any run, and no other change hides that", async () => {
  await buildInParts();
  await updateIndex(OWNER, [hintOf("d-0", 100)]);
  const { after, progressed_at } = manifest().building ?? {};
  expect(after).toBe(`${timeOf(103)}#d-3`);
  rewrite(({ building }) => {
    if (building) building.progressed_at = timeOf(0);
  });
  vi.mocked(requestIndexing).mockClear();
  await updateIndex(OWNER, [hintOf("d-0", 100)]);
  expect(manifest().building?.after).toBe(`${timeOf(107)}#d-7`);
  expect(manifest().building?.progressed_at).not.toBe(progressed_at);
  expect(requestIndexing).toHaveBeenCalledOnce();
});

test("what is deleted stays away where a shard is found lost in the same run", async () => {
  await build();
  removeDream("d-2");
  // It is taken along.
  putDream("d-3", 100);
  lose("current", "d-3");
  await updateIndex(OWNER, [hintOf("d-2", 90, true)]);
  await runUntilBuilt();
  expect(manifest().building).toBeNull();
  expect(await indexed(["d-2", "d-3", "d-4"])).toEqual([undefined, timeOf(100), timeOf(4)]);
});

test.each([
  ["gone", (key: string) => objects.delete(key)],
  ["cut off", (key: string) => write(key, objects.get(key)?.bytes.slice(0, 5_000) ?? "")],
])("lists of which a part is %s are built again, and say so", async (_, damage) => {
  await build();
  // The part of the change of a dream in the list of all.
  const { lists = [] } = manifest().current ?? {};
  const { stored } = lists.findLast(({ from }) => from <= `all ${timeOf(3)} d-3`) ?? {};
  damage(indexShardKey(OWNER, stored?.file ?? ""));
  drop(stored?.file ?? "");
  putDream("d-3", 100);
  await updateIndex(OWNER, [hintOf("d-3", 100)]);
  expect(manifest()).toMatchObject({ current: { complete: false }, building: { reason: "damaged" } });
  expect(requestIndexing).toHaveBeenCalledOnce();
  await runUntilBuilt();
  expect(manifest()).toMatchObject({ current: { complete: true }, building: null });
  expect(await indexed(IDS)).toEqual(BEFORE.with(3, timeOf(100)));
});

test("a part of the lists that is damaged is found by a request, though no change needs it", async () => {
  await build();
  const [part] = manifest().current?.lists ?? [];
  write(indexShardKey(OWNER, part?.stored.file ?? ""), "no list");
  await runUntilBuilt();
  expect(manifest()).toMatchObject({ current: { complete: true }, building: null });
  expect(await indexed(IDS)).toEqual(BEFORE);
  expect([...(await listed()).keys()].sort()).toEqual(IDS.toSorted());
});

test("lists follow each change, and a deleted dream leaves them", async () => {
  await build();
  changeAll();
  removeDream("d-4");
  await updateIndex(OWNER, [hintOf("d-4", 104, true)]);
  for (const [n, id] of IDS.entries()) await updateIndex(OWNER, [hintOf(id, 100 + n)]);
  const expected = IDS.map((id, n): [string, string] => [id, timeOf(100 + n)]).filter(([id]) => id !== "d-4");
  expect([...(await listed())]).toEqual(expected.toReversed());
});

test("a dream whose row cannot be read stays in the index, and one that is gone does not", async () => {
  await build();
  const { pk } = dreamKey(OWNER, "d-5");
  items.set(pk, { ...items.get(pk), title: 7 });
  removeDream("d-6");
  await updateIndex(OWNER, [hintOf("d-5", 90), hintOf("d-6", 90, true)]);
  expect((await indexed(IDS)).slice(5, 7)).toEqual([BEFORE[5], undefined]);
});

test("transcripts are read few at a time by their size, of one dream as well", async () => {
  const sizes = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`c-${n}`, 5_000_000]));
  putDream("d-0", 0, sizes);
  let reading = 0;
  let most = 0;
  bucket.read.mockImplementation(async (key) => {
    most = Math.max(most, ++reading);
    await sleep(1);
    reading--;
    return transcripts.get(key);
  });
  await updateIndex(OWNER, [request]);
  expect(most).toBe(3);
  const { stored } = shardOf(manifest().current?.shards ?? [], "d-0");
  const { index } = await openShard(OWNER, stored ?? { file: "", etag: "", bytes: 0, dreams: 0 });
  expect([...(index.state("d-0")?.conversations.keys() ?? [])].sort()).toEqual(Object.keys(sizes));
});

test("no shard is deleted that the manifest names, where the answer to its write is lost", async () => {
  await build();
  putDream("d-0", 100);
  bucket.put.mockImplementation(async (key, { bytes, expected }) => {
    const etag = write(key, bytes, expected);
    if (key !== KEY || expected === "anything") return etag;
    // It is written, and another writer builds on it before the write is repeated.
    rewrite((written) => {
      written.version = `${written.version.slice(0, -1)}0`;
    });
    bucket.put.mockImplementation(async (...[again, content]) =>
      write(again, content.bytes, content.expected),
    );
    return undefined;
  });
  await updateIndex(OWNER, [hintOf("d-0", 100)]);
  for (const file of filesOf(manifest())) expect(objects.has(indexShardKey(OWNER, file))).toBe(true);
  expect((await indexed(IDS))[0]).toBe(timeOf(100));
});

test("a shard that cannot be deleted does not fail the run, and is swept when the next day begins", async () => {
  await build();
  putDream("d-0", 100);
  bucket.delete.mockRejectedValueOnce(new Error("the bucket is slow"));
  await updateIndex(OWNER, [hintOf("d-0", 100)]);
  expect((await indexed(IDS))[0]).toBe(timeOf(100));
  const orphan = indexShardKey(OWNER, "01K00000000000000000000000");
  write(orphan, "orphan");
  rewrite((written) => {
    written.indexed_at = timeOf(0);
  });
  putDream("d-1", 101);
  await updateIndex(OWNER, [hintOf("d-1", 101)]);
  expect(objects.has(orphan)).toBe(false);
});

test("a manifest that cannot be read keeps its shards, and without one they are swept", async () => {
  const shard = indexShardKey(OWNER, "01K00000000000000000000000");
  write(shard, "shard");
  write(KEY, "{}");
  await sweepIndex(OWNER);
  expect(objects.has(shard)).toBe(true);
  objects.delete(KEY);
  await sweepIndex(OWNER);
  expect(objects.has(shard)).toBe(false);
});
