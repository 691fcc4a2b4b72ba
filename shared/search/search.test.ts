import { beforeEach, expect, test, vi } from "vitest";
import { dreamOf } from "#shared/dreams/fixtures.ts";

const mocks = vi.hoisted(() => ({ openIndex: vi.fn(), readDreams: vi.fn() }));
const { openIndex, readDreams } = mocks;
vi.mock(import("./open.ts"), () => ({ openIndex }) as never);
vi.mock(import("./truth.ts"), () => ({ readDreams }) as never);
const { searchDreams } = await import("./search.ts");

const dream = dreamOf();
const result = {
  matching: "all",
  hits: [{ dream_id: dream.id, score: 1, updated: dream.updated, matches: [] }],
  hasMore: false,
};
const index = {
  isComplete: true,
  isBuilding: false,
  isSmallEnough: true,
  size: 1,
  each: async (ask: (shard: unknown) => unknown) => [ask({ index: { search: () => result } })],
};
const search = () => searchDreams("noor", { q: "tide", prefix: false }, { limit: 10, after: undefined });

beforeEach(() => {
  vi.resetAllMocks();
  openIndex.mockResolvedValue(index);
});

test("a stored dream with values of another time is found, without its lists", async () => {
  const older = { ...dream, title: "x".repeat(10_000), kind: "wish" };
  readDreams.mockResolvedValue(new Map([[dream.id, { dream: older }]]));
  const { items } = await search();
  expect(items).toEqual([
    {
      dream: expect.objectContaining({ id: dream.id, title: older.title, kind: "wish" }),
      score: 1,
      snippets: [],
    },
  ]);
  expect(items[0]?.dream).not.toHaveProperty("todos");
});

test("an index that no function can hold is not searched", async () => {
  openIndex.mockResolvedValue({ ...index, isSmallEnough: false });
  await expect(search()).rejects.toMatchObject({ slug: "invalid-fields", status: 422 });
});
