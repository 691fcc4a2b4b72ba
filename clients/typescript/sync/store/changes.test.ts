import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { Dream } from "../../generated/types.ts";
import { SyncManager } from "../manager.ts";
import { memoryStore } from "./memory.ts";
import type { ReadUpTo } from "./read-up-to.ts";

/** Somebody who keeps the dreams of a store in memory. */
class Reader {
  readonly known = new Map<string, Dream>();
  /** How many dreams were read in all. */
  count = 0;
  readonly #manager: SyncManager;
  #after: ReadUpTo | null = null;

  constructor(manager: SyncManager) {
    this.#manager = manager;
  }

  async readPage(limit: number): Promise<boolean> {
    const page = await this.#manager.dreams.changes({ after: this.#after, limit });
    if (page.isAnew) this.known.clear();
    for (const dream of page.dreams) this.known.set(dream.id, dream);
    for (const id of page.removed) this.known.delete(id);
    this.count += page.dreams.length;
    this.#after = page.next;
    return page.hasMore;
  }

  async read(limit = 10): Promise<string[]> {
    while (await this.readPage(limit));
    return [...this.known.values()].map(({ title }) => title).sort();
  }
}

function opened() {
  const store = memoryStore();
  const manager = new SyncManager({ store });
  return { store, manager, reader: new Reader(manager) };
}

test("all dreams are read once, and then what changes", async () => {
  const { manager, reader } = opened();
  const titles = Array.from({ length: 25 }, (_, n) => `Dream ${String(n).padStart(2, "0")}`);
  const dreams = await Promise.all(titles.map((title) => manager.dreams.create({ title })));
  expect(await reader.read()).toEqual(titles);
  expect(reader.count).toBe(25);
  await manager.dreams.edit(String(dreams[3]?.id), { title: "Another" });
  await manager.dreams.delete(String(dreams[7]?.id));
  expect(await reader.read()).toEqual(
    ["Another", ...titles].filter((title) => title !== titles[3] && title !== titles[7]),
  );
  expect(reader.count).toBe(26);
});

test("they are read anew from another store, and from one that has forgotten what it removed", async () => {
  const { store, manager, reader } = opened();
  const { id } = await manager.dreams.create({ title: "A kite" });
  expect(await reader.read()).toEqual(["A kite"]);
  await manager.signOut({ dreams: "wipe" });
  await manager.dreams.create({ title: "A raft" });
  expect(await reader.read()).toEqual(["A raft"]);
  await store.change([], () => ({ remove: Array.from({ length: 600 }, (_, n) => `${id}-${n}`) }));
  const before = reader.count;
  expect(await reader.read()).toEqual(["A raft"]);
  expect(reader.count).toBe(before + 1);
  await manager.dreams.create({ title: "A yarn" });
  expect(await reader.read()).toEqual(["A raft", "A yarn"]);
  expect(reader.count).toBe(before + 2);
});

describe("where more is removed at once than the store remembers", () => {
  const ids = (id: string) => [id, ...Array.from({ length: 600 }, (_, n) => `${id}-${n}`)];

  test("between the first pages, they are read anew", async () => {
    const { store, manager, reader } = opened();
    const { id } = await manager.dreams.create({ title: "A kite" });
    await manager.dreams.create({ title: "A raft" });
    expect(await reader.readPage(1)).toBe(true);
    await store.change([], () => ({ remove: ids(id) }));
    expect(await reader.read()).toEqual(["A raft"]);
  });

  test("while the first page is read, none of them is in it", async () => {
    const { store, manager, reader } = opened();
    const { id } = await manager.dreams.create({ title: "A kite" });
    const { page } = store;
    vi.spyOn(store, "page").mockImplementationOnce(async (...asked) => {
      const read = await page(...asked);
      await store.change([], () => ({ remove: ids(id) }));
      return read;
    });
    expect(await reader.read()).toEqual([]);
  });
});

const step = fc.oneof(
  fc.record({ create: fc.constant(true) }),
  fc.record({ edit: fc.nat(20) }),
  fc.record({ remove: fc.nat(20) }),
  fc.record({ put: fc.nat(20) }),
  fc.record({ read: fc.integer({ min: 1, max: 4 }) }),
);

test("whoever reads the changes knows the same as who lists the dreams", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const { store, manager, reader } = opened();
      const ids: string[] = [];
      for (const each of steps) {
        if ("create" in each) ids.push((await manager.dreams.create({ title: `Dream ${ids.length}` })).id);
        else if ("read" in each) await reader.readPage(each.read);
        else {
          const id = ids[Object.values(each)[0] ?? 0];
          const record = id && (await store.get(id));
          if (!record) continue;
          if ("edit" in each) await manager.dreams.edit(id, { summary: crypto.randomUUID() });
          else if ("remove" in each) await manager.dreams.delete(id);
          // Removed, and there again at once.
          else {
            await store.change([id], () => ({ remove: [id] }));
            await store.change([id], () => ({ put: [record] }));
          }
        }
      }
      await reader.read(3);
      const { dreams } = await manager.dreams.list({ limit: 100 });
      expect([...reader.known.values()].sort(byId)).toEqual(dreams.sort(byId));
    }),
  );
});

const byId = (a: Dream, b: Dream) => a.id.localeCompare(b.id);
