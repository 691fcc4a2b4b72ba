import { UnusableIndex } from "@dreamcatcher/searching/fts";
import { beforeEach, expect, test, vi } from "vitest";
import type { Manifest } from "./manifest.ts";

const mocks = vi.hoisted(() => ({
  readManifest: vi.fn(),
  fetchShard: vi.fn(),
  openShard: vi.fn(),
  openList: vi.fn(),
  drop: vi.fn(),
  askForRepair: vi.fn(),
  DamagedShard: class extends Error {},
}));
const { readManifest, fetchShard, openShard, openList, drop, askForRepair, DamagedShard } = mocks;
vi.mock(import("./store.ts"), () => ({ readManifest }) as never);
vi.mock(import("./request.ts"), () => ({ askForRepair }) as never);
vi.mock(
  import("./shard-cache.ts"),
  () => ({ fetchShard, openShard, openList, drop, DamagedShard, MAX_BYTES: 100, MAX_FILES: 3 }) as never,
);
const { openIndex, OpenIndex } = await import("./open.ts");

const manifestOf = (version: string, file: string, bytes = 10) =>
  ({
    version,
    indexed_at: "2026-03-06T09:00:00.000Z",
    current: {
      complete: true,
      shards: [{ bits: 0, value: 0, stored: { file, bytes } }],
      lists: [{ from: "", stored: { file, bytes } }],
    },
    building: null,
  }) as unknown as Manifest;

const DREAM = { dream_id: "dream-1", updated: "2026-03-06T09:00:00.000Z" };
const KEY = `all ${DREAM.updated} ${DREAM.dream_id}`;
/** Which files the bucket has. */
let present: string[];

beforeEach(() => {
  vi.resetAllMocks();
  present = ["old"];
  fetchShard.mockImplementation(async (_, { file }) => {
    if (!present.includes(file)) throw new DamagedShard(file);
  });
  openShard.mockImplementation(async (owner, stored) => {
    await fetchShard(owner, stored);
    return { file: stored.file, index: {} };
  });
  openList.mockImplementation(async (owner, stored) => {
    await fetchShard(owner, stored);
    return { has: (key: string) => key === KEY, keys: () => [KEY] };
  });
});

test.each([
  ["a dream is asked for", (index: InstanceType<typeof OpenIndex>) => index.has(DREAM)],
  ["every shard is asked", (index: InstanceType<typeof OpenIndex>) => index.each(({ index }) => index)],
])("a shard that is replaced before %s is no damage", async (_, ask) => {
  const index = new OpenIndex("noor", manifestOf("1", "old"));
  present = ["new"];
  readManifest.mockResolvedValue({ manifest: manifestOf("2", "new"), etag: "2" });
  expect(await ask(index)).toBeTruthy();
  expect(index).toMatchObject({ version: "2", isComplete: true });
  expect(askForRepair).not.toHaveBeenCalled();
});

test.each([
  ["shard", (index: InstanceType<typeof OpenIndex>) => index.each(() => 1), []],
  ["part of the lists", (index: InstanceType<typeof OpenIndex>) => index.has(DREAM), false],
  [
    "part of the lists",
    (index: InstanceType<typeof OpenIndex>) => index.list({}, { limit: 9 }),
    { listed: [], next: null },
  ],
])("a %s that is gone from the index as it is now is damage, and asked for", async (_, ask, answer) => {
  const index = new OpenIndex("noor", manifestOf("1", "lost"));
  readManifest.mockResolvedValue({ manifest: manifestOf("1", "lost"), etag: "1" });
  expect(await ask(index)).toEqual(answer);
  expect(index.isComplete).toBe(false);
  expect(askForRepair).toHaveBeenCalledWith("noor");
});

function malformed(): never {
  throw Object.assign(new Error("database disk image is malformed"), { errcode: 267 });
}

test.each([
  ["shard", (index: InstanceType<typeof OpenIndex>) => index.each(malformed)],
  ["list", (index: InstanceType<typeof OpenIndex>) => index.list({}, { limit: 9 })],
])("a %s that SQLite finds damaged only when it is asked is damage, and leaves the cache", async (_, ask) => {
  openList.mockResolvedValue({ keys: malformed });
  const index = new OpenIndex("noor", manifestOf("1", "old"));
  await ask(index);
  expect(drop).toHaveBeenCalledWith("old");
  expect(index.isComplete).toBe(false);
  expect(askForRepair).toHaveBeenCalledWith("noor");
});

test.each([
  ["that nobody goes on with is asked for, however lately it was written", 0, 180_000, 1],
  ["that somebody goes on with is left alone, however long ago it was written", 180_000, 60_000, 0],
])("an index %s", async (_, writtenMs, progressedMs, asked) => {
  const before = (ms: number) => new Date(Date.now() - ms).toISOString();
  const manifest = {
    ...manifestOf("1", "old"),
    indexed_at: before(writtenMs),
    building: { progressed_at: before(progressedMs) },
  };
  readManifest.mockResolvedValue({ manifest, etag: "1" });
  await openIndex("noor");
  expect(askForRepair).toHaveBeenCalledTimes(asked);
});

test("an error of another kind is none of the index", async () => {
  const index = new OpenIndex("noor", manifestOf("1", "old"));
  const ask = () => {
    throw new TypeError("a mistake");
  };
  await expect(index.each(ask)).rejects.toThrow("a mistake");
  openShard.mockRejectedValue(new UnusableIndex("foreign", "no shard"));
  expect(await index.each(() => 1)).toEqual([]);
});

test.each([
  [100, true],
  [101, false],
])("whether %i bytes have room in a cache of 100", (bytes, isSmallEnough) => {
  expect(new OpenIndex("noor", manifestOf("1", "old", bytes)).isSmallEnough).toBe(isSmallEnough);
});
