import { readdirSync, readFileSync, statSync } from "node:fs";
import type { SelectableDream } from "@dreamcatcher/searching/entry";
import { byChange, type Listed } from "@dreamcatcher/searching/results";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { ListPart } from "../manifest.ts";
import { holds } from "../slots.ts";

vi.mock(import("../store.ts"), () => ({ readShard: async () => undefined }) as never);
const { DamagedShard, drop, folder, keep, openList, pathOf } = await import("../shard-cache.ts");
const { ListChanges } = await import("./changes.ts");
const { isListed, readLists } = await import("./read.ts");
const { changeParts } = await import("./write.ts");

/** Two pages of SQLite: some fifty entries. */
const MAX_BYTES = 8_192;
const OWNER = "noor";
const KINDS = ["idea", "fix"] as const;
const STATUSES = ["idea", "planned", "archived"] as const;
const TAGS = ["tide", "harbour", "storm", "😀", "\uffff"];

type Filter = Parameters<typeof readLists>[1];

/** The lists of an owner, as an indexer changes them and a reader asks them. */
class Lists {
  parts: ListPart[] = [];
  readonly #maxBytes: number;
  readonly dreams = new Map<string, SelectableDream>();
  /** How many parts were opened to answer. */
  opened = 0;

  constructor(maxBytes = MAX_BYTES) {
    this.#maxBytes = maxBytes;
  }

  async change(changes: InstanceType<typeof ListChanges>): Promise<void> {
    const before = this.parts;
    this.parts = await changeParts(OWNER, before, changes, this.#maxBytes);
    for (const { stored } of this.parts) {
      stored.etag = '"e"';
      keep(stored.file, stored.bytes);
    }
    for (const { stored } of before.filter(
      (part) => !this.parts.some(({ stored }) => stored === part.stored),
    ))
      drop(stored.file);
  }

  async put(dreams: readonly SelectableDream[]): Promise<void> {
    const changes = new ListChanges();
    for (const dream of dreams) {
      changes.replace(this.dreams.get(dream.id), dream);
      this.dreams.set(dream.id, dream);
    }
    await this.change(changes);
  }

  async remove(ids: readonly string[]): Promise<void> {
    const changes = new ListChanges();
    for (const id of ids) {
      changes.replace(this.dreams.get(id), undefined);
      this.dreams.delete(id);
    }
    await this.change(changes);
  }

  readonly ask: Parameters<typeof readLists>[3] = async ({ stored }, question) => {
    this.opened++;
    return question(await openList(OWNER, stored));
  };

  async pagesOf(filter: Filter, limit: number): Promise<string[]> {
    const ids: string[] = [];
    let after: Listed | undefined;
    do {
      const { listed, next } = await readLists(this.parts, filter, { limit, after }, this.ask);
      expect(listed.length).toBeLessThanOrEqual(limit);
      ids.push(...listed.map(({ dream_id }) => dream_id));
      after = next ?? undefined;
    } while (after);
    return ids;
  }

  /** What the pages of a filter are to hold. */
  expected({ tags = [], kinds, statuses, brands }: Filter): string[] {
    return [...this.dreams.values()]
      .filter(
        (dream) =>
          tags.every((tag) => dream.tags.includes(tag)) &&
          (kinds?.includes(dream.kind) ?? true) &&
          (statuses?.includes(dream.status) ?? true) &&
          (brands?.includes(dream.brand) ?? true),
      )
      .sort((a, b) => byChange({ ...a, dream_id: a.id }, { ...b, dream_id: b.id }))
      .map(({ id }) => id);
  }
}

const timeOf = (minute: number) => new Date(Date.UTC(2026, 2, 6, 0, minute)).toISOString();

const dreamOf = (n: number, minute = n): SelectableDream => ({
  id: `dream-${n}`,
  updated: timeOf(minute),
  kind: KINDS[n % 2] ?? "idea",
  status: n % 3 === 0 ? "planned" : "idea",
  brand: "personal",
  tags: n % 50 === 0 ? ["rare", "common"] : ["common"],
});

const manyDreams = (count: number) => Array.from({ length: count }, (_, n) => dreamOf(n));

const anyDream = fc.record({
  id: fc.nat(60).map((n) => `dream-${n}`),
  updated: fc.nat(500).map(timeOf),
  kind: fc.constantFrom(...KINDS),
  status: fc.constantFrom(...STATUSES),
  brand: fc.constantFrom("personal", "pipelineos"),
  tags: fc.uniqueArray(fc.constantFrom(...TAGS)),
});
const anyFilter = fc.record(
  {
    kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 1 }),
    statuses: fc.array(fc.constantFrom(...STATUSES), { minLength: 1 }),
    brands: fc.constant(["personal"]),
    tags: fc.constantFrom(...TAGS).map((tag) => [tag]),
  },
  { requiredKeys: [] },
);

test("pages hold every selected dream once, whatever was put, changed and removed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyDream, { maxLength: 40 }), { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(60), { maxLength: 20 }),
      fc.array(anyFilter, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 20 }),
      async (puts, removed, filters, limit) => {
        const lists = new Lists();
        for (const dreams of puts) await lists.put(dreams);
        await lists.remove(removed.map((n) => `dream-${n}`));
        for (const filter of filters)
          expect(await lists.pagesOf(filter, limit)).toEqual(lists.expected(filter));
      },
    ),
    { numRuns: 40 },
  );
});

test("parts stay small, and a page opens as many of few as of many dreams", async () => {
  const opened: number[] = [];
  for (const count of [100, 1_000]) {
    const lists = new Lists();
    await lists.put(manyDreams(count));
    for (const { stored } of lists.parts)
      expect(statSync(pathOf(stored.file)).size).toBeLessThanOrEqual(MAX_BYTES);
    for (const filter of [{ tags: ["rare"] }, { statuses: ["planned"] }, { kinds: ["fix"] }] as Filter[]) {
      lists.opened = 0;
      const page = await readLists(lists.parts, filter, { limit: 2 }, lists.ask);
      expect(page.listed.map(({ dream_id }) => dream_id)).toEqual(lists.expected(filter).slice(0, 2));
      opened.push(lists.opened);
    }
  }
  expect(Math.max(...opened)).toBeLessThanOrEqual(2);
});

test("a page that would open many parts is short, and says where it goes on", async () => {
  const lists = new Lists();
  await lists.put(manyDreams(1_200));
  const filter: Filter = { brands: ["pipelineos"], kinds: ["fix"] };
  await lists.put([{ ...dreamOf(1), brand: "pipelineos" }]);
  const page = await readLists(lists.parts, filter, { limit: 5 }, lists.ask);
  expect(page).toMatchObject({ listed: [], next: { dream_id: expect.any(String) } });
  expect(lists.opened).toBe(8);
  expect(await lists.pagesOf(filter, 5)).toEqual(["dream-1"]);
});

test("parts that have become small are joined", async () => {
  const lists = new Lists(4 * MAX_BYTES);
  const dreams = manyDreams(1_000);
  await lists.put(dreams);
  const before = lists.parts.length;
  const [, ...others] = dreams;
  await lists.remove(others.filter((_, n) => n % 100 !== 0).map(({ id }) => id));
  expect(lists.parts.length).toBeLessThan(before / 4);
  expect(await lists.pagesOf({}, 50)).toEqual(lists.expected({}));
  await lists.remove([...lists.dreams.keys()]);
  expect(lists.parts).toEqual([]);
});

test("a dream is listed at its change, and at no other", async () => {
  const lists = new Lists();
  await lists.put(manyDreams(200));
  const listed = { dream_id: "dream-7", updated: timeOf(7) };
  expect(await isListed(lists.parts, listed, lists.ask)).toBe(true);
  expect(await isListed(lists.parts, { ...listed, updated: timeOf(8) }, lists.ask)).toBe(false);
  expect(await isListed([], listed, lists.ask)).toBe(false);
});

test("dreams of a lost shard leave the lists, but for those that are put again", async () => {
  const lists = new Lists();
  await lists.put(manyDreams(300));
  const slot = { bits: 2, value: 1 };
  const lost = [...lists.dreams.values()].filter(({ id }) => holds(slot, id));
  const [again] = lost as [SelectableDream];
  const changes = new ListChanges();
  changes.replace(undefined, again);
  changes.lose(slot);
  await lists.change(changes);
  for (const { id } of lost) if (id !== again.id) lists.dreams.delete(id);
  expect(await lists.pagesOf({}, 50)).toEqual(lists.expected({}));
});

test("nothing of a removed dream stays in a file", async () => {
  const lists = new Lists();
  await lists.put([...manyDreams(20), { ...dreamOf(99), id: "zeppelin" }]);
  await lists.remove(["zeppelin"]);
  for (const { stored } of lists.parts)
    expect(readFileSync(pathOf(stored.file)).includes("zeppelin")).toBe(false);
});

test("a change of a lost part fails, and leaves no files behind", async () => {
  const lists = new Lists();
  const dreams = manyDreams(200);
  await lists.put(dreams);
  drop(lists.parts[1]?.stored.file ?? "");
  const before = readdirSync(folder);
  await expect(lists.remove(dreams.map(({ id }) => id))).rejects.toThrow(DamagedShard);
  expect(readdirSync(folder)).toEqual(before);
});
