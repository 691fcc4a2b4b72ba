import type { Dream } from "@dreamcatcher/contracts/dream";
import type { Listed } from "@dreamcatcher/searching/results";
import { beforeEach, expect, test, vi } from "vitest";
import { dreamOf } from "#shared/dreams/fixtures.ts";

const mocks = vi.hoisted(() => ({
  readDreamsOf: vi.fn(),
  listRows: vi.fn(),
  openIndex: vi.fn(),
  readDreams: vi.fn(),
}));
const { readDreamsOf, listRows, openIndex, readDreams } = mocks;
vi.mock(import("#shared/dreams/list.ts"), async (original) => ({
  ...(await original()),
  readDreamsOf,
  listDreams: listRows as never,
}));
vi.mock(import("./open.ts"), () => ({ openIndex }) as never);
vi.mock(import("./truth.ts"), () => ({ readDreams }) as never);
const { listDreams } = await import("./list.ts");
const { positionOf } = await import("#shared/dreams/list.ts");

const START = Date.parse("2026-03-06T09:00:00.000Z");
const WHOLE_TABLE = { items: [], next: { pk: "whole table" } };

/** Dreams from the last changed to the first, of which every tenth has the tag. */
const dreams = Array.from({ length: 400 }, (_, n) =>
  dreamOf({
    id: `dream-${String(1000 - n)}`,
    updated: new Date(START - n * 1000).toISOString(),
    tags: n % 10 === 9 ? ["tide"] : [],
  }),
);
const at = (n: number) => positionOf(dreams[n] as Dream, undefined);
const placeOf = (id: string) => dreams.findIndex((dream) => dream.id === id);

/** An index that has the dreams from a place on. */
const indexFrom = (first: number, tagged = dreams) => ({
  isComplete: true,
  has: vi.fn(async ({ dream_id }: Listed) => placeOf(dream_id) >= first),
  list: vi.fn(async (_: unknown, { limit, after }: { limit: number; after: Listed }) => {
    const rest = tagged.slice(placeOf(after.dream_id) + 1).filter(({ tags }) => tags.length > 0);
    const listed = rest.slice(0, limit).map(({ id, updated }) => ({ dream_id: id, updated }));
    return { listed, next: rest.length > limit ? (listed.at(-1) ?? null) : null };
  }),
});

beforeEach(() => {
  vi.resetAllMocks();
  listRows.mockResolvedValue(WHOLE_TABLE);
  readDreamsOf.mockImplementation(async (_, { tag }, { count, after }) => {
    const start = after ? placeOf(after.gsi1sk.split("#")[1]) + 1 : 0;
    const some = dreams.slice(start, start + count);
    return {
      dreams: some.filter(({ tags }) => tags.includes(tag)),
      next: start + count < dreams.length ? at(start + count - 1) : null,
    };
  });
  readDreams.mockImplementation(
    async (_, ids: string[]) => new Map(ids.map((id) => [id, { dream: dreams[placeOf(id)] }])),
  );
});

const list = (tag: string, after?: Record<string, string> | null, limit = 20) =>
  listDreams("noor", { tag }, { limit, after: after ?? undefined });

test("the latest dreams come from the table, the others from the index", async () => {
  openIndex.mockResolvedValue(indexFrom(0));
  const first = await list("tide");
  expect(first.items).toHaveLength(20);
  expect(readDreamsOf).toHaveBeenCalledTimes(1);
  const second = await list("tide", first.next);
  expect(second).toMatchObject({ next: null });
  expect([...first.items, ...second.items]).toEqual(dreams.filter(({ tags }) => tags.length > 0));
});

test("dreams that are not indexed yet are all listed, on short pages", async () => {
  openIndex.mockResolvedValue(indexFrom(300));
  const first = await list("tide", null, 30);
  expect(first).toEqual({ items: dreams.slice(0, 200).filter(({ tags }) => tags.length > 0), next: at(199) });
  const second = await list("tide", first.next, 30);
  expect([...first.items, ...second.items]).toEqual(dreams.filter(({ tags }) => tags.length > 0));
  expect(listRows).not.toHaveBeenCalled();
});

test("a tag in another letter case reads no more than a few pages of dreams at once", async () => {
  const index = indexFrom(0);
  openIndex.mockResolvedValue(index);
  const page = await list("TIDE", null, 4);
  expect(page.items).toEqual([]);
  expect(index.list).toHaveBeenCalledTimes(3);
  // The rows of the table up to 25, then three times five dreams.
  expect(page.next).toEqual(at(169));
  expect(await list("TIDE", at(395))).toEqual({ items: [], next: null });
});

test.each([
  ["cannot be opened", () => openIndex.mockRejectedValue(new Error("slow down"))],
  ["does not exist", () => openIndex.mockResolvedValue(undefined)],
  ["is incomplete", () => openIndex.mockResolvedValue({ ...indexFrom(0), isComplete: false })],
  [
    "cannot be read",
    () =>
      openIndex.mockResolvedValue({ ...indexFrom(0), list: () => Promise.reject(new Error("slow down")) }),
  ],
])("the whole table is read where the index %s", async (_, given) => {
  given();
  expect(await list("tide")).toEqual(WHOLE_TABLE);
});

test("no index is needed for what the latest dreams are enough for", async () => {
  openIndex.mockRejectedValue(new Error("slow down"));
  expect((await list("tide", null, 1)).items).toEqual([dreams[9]]);
  expect(listRows).not.toHaveBeenCalled();
});
