import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { SyncManager } from "../manager.ts";
import { created } from "../rules/edits.ts";
import { openDexieStore } from "../store/dexie.ts";
import type { KeptIndex } from "../store/local-index.ts";
import type { LocalStore } from "../store/store.ts";

const NOW = "2026-03-06T16:11:26.000Z";
const COUNT = 100;

let name = "";
let databases = 0;
beforeEach(() => {
  databases += 1;
  name = `kept-${databases}`;
});

/** A page, which has the store for itself; `read` says how many dreams it has read for its index. */
async function openPage(change: (store: LocalStore) => void = () => {}) {
  const store = await openDexieStore(name);
  const page = vi.spyOn(store, "page");
  change(store);
  const manager = new SyncManager({ store });
  async function read() {
    const pages = await Promise.all(page.mock.results.map(({ value }) => value as ReturnType<typeof page>));
    return pages.reduce((sum, { records }) => sum + records.length, 0);
  }
  const found = async (query: string) =>
    (await manager.search(query, { limit: 200 })).hits.map(({ dream }) => dream.title);
  return { store, manager, found, read };
}

const add = (store: LocalStore, ...titles: string[]) =>
  store.change(titles, () => ({ put: titles.map((title) => created(title, { title }, NOW)) }));

const KITES = Array.from({ length: COUNT }, (_, n) => `Kite ${n}`);

/** Leaves a store with an index that was kept. */
async function keepKites(): Promise<void> {
  const { store, manager } = await openPage();
  await add(store, ...KITES);
  await manager.keepIndex();
  expect(await store.keptIndex?.()).toBeDefined();
  await manager.close();
}

/** Replaces what is kept. */
async function damage(change: (kept: KeptIndex) => unknown): Promise<void> {
  const database = new Dexie(name);
  await database.open();
  const metas = database.table("meta");
  await metas.put(change(await metas.get("index")), "index");
  database.close();
}

describe("an index that a store in IndexedDB keeps", () => {
  beforeEach(keepKites);

  test("is that of the next page, which reads no dream for it", async () => {
    const { manager, found, read } = await openPage();
    expect(await found('"kite 7"')).toEqual(["Kite 7"]);
    expect(await found("kite")).toHaveLength(COUNT);
    expect(await read()).toBe(0);
    await manager.close();
  });

  test("is read on from where it was: what was changed, added and removed since", async () => {
    const other = await openDexieStore(name);
    await add(other, "Boat");
    await other.change(["Kite 1"], () => ({ put: [created("Kite 1", { title: "Dragon" }, NOW)] }));
    await other.change(["Kite 2"], () => ({ remove: ["Kite 2"] }));
    await other.close();
    const { manager, found, read } = await openPage();
    expect(await found("boat")).toEqual(["Boat"]);
    expect(await found("dragon")).toEqual(["Dragon"]);
    expect(await found("kite")).toHaveLength(COUNT - 2);
    expect(await read()).toBe(2);
    await manager.close();
  });

  test.each<[string, (kept: KeptIndex) => unknown]>([
    [
      "of another version",
      ({ index, ...kept }) => ({ ...kept, index: { ...(index as object), version: 0 } }),
    ],
    ["damaged", ({ index, ...kept }) => ({ ...kept, index: { ...(index as object), rows: '[[1,{"dr' } })],
    [
      "damaged within, which a search alone sees",
      ({ index, ...kept }) => {
        const { terms, ...parts } = index as { terms: string };
        return {
          ...kept,
          index: { ...parts, terms: JSON.stringify({ ...JSON.parse(terms), fieldLength: {} }) },
        };
      },
    ],
    ["of another store", ({ readUpTo, ...kept }) => ({ ...kept, readUpTo: { ...readUpTo, store_id: "x" } })],
    ["only half there", ({ readUpTo }) => ({ readUpTo })],
    ["something else", () => "something else"],
    ["nothing", () => null],
  ])("is built anew where what was kept is %s", async (_, change) => {
    await damage(change);
    const { manager, found, read } = await openPage();
    expect(await found("kite")).toHaveLength(COUNT);
    expect(await read()).toBe(COUNT);
    await manager.keepIndex();
    await manager.close();
    const next = await openPage();
    expect(await next.found("kite")).toHaveLength(COUNT);
    expect(await next.read()).toBe(0);
    await next.manager.close();
  });

  test("is built anew where it cannot be read", async () => {
    const { manager, found } = await openPage((store) => {
      store.keptIndex = () => Promise.reject(new Error("It cannot be read."));
    });
    expect(await found("kite")).toHaveLength(COUNT);
    await manager.close();
  });

  test("goes with the dreams, and is not kept by a page that had read them before", async () => {
    const { store, manager, found } = await openPage();
    const other = await openPage();
    await add(other.store, ...KITES.map((title) => `${title} again`));
    await other.found("kite");
    const before = await store.keptIndex?.();
    await manager.signOut({ dreams: "wipe" });
    expect(await store.keptIndex?.()).toBeUndefined();
    await other.store.keepIndex?.(before as KeptIndex);
    expect(await store.keptIndex?.()).toBeUndefined();
    await other.manager.keepIndex();
    expect(await store.keptIndex?.()).toBeUndefined();
    expect(await found("kite")).toEqual([]);
    await Promise.all([manager.close(), other.manager.close()]);
  });

  test("is kept again once enough has changed, and not before", async () => {
    const { store, manager } = await openPage();
    const keepIndex = vi.spyOn(store, "keepIndex" as never);
    await add(store, "Boat");
    await manager.keepIndex();
    expect(keepIndex).not.toHaveBeenCalled();
    await add(store, ...KITES.map((title) => `${title} again`));
    await manager.keepIndex();
    await manager.keepIndex();
    expect(keepIndex).toHaveBeenCalledTimes(1);
    await manager.close();
  });

  test("is searched also where there is no room to keep it", async () => {
    const { store, manager, found } = await openPage((opened) => {
      opened.keepIndex = () => Promise.reject(new DOMException("It is full.", "QuotaExceededError"));
    });
    await add(store, ...KITES.map((title) => `${title} again`));
    await expect(manager.keepIndex()).rejects.toThrow("It is full.");
    expect(await found("again")).toHaveLength(COUNT);
    await manager.close();
  });
});

const title = fc
  .array(fc.constantFrom("kite", "kites", "dragon", "fetchKite", "東京タ"), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(" "));
const change = fc.record({ n: fc.nat({ max: COUNT + 5 }), title: fc.option(title) });

test("an index that was kept and read on finds what one does that is built anew", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(change), { minLength: 1, maxLength: 3 }), async (rounds) => {
      databases += 1;
      name = `kept-${databases}`;
      await keepKites();
      for (const changes of rounds) {
        const { store, manager } = await openPage();
        for (const { n, title } of changes)
          await store.change([`Kite ${n}`], () =>
            title === null
              ? { remove: [`Kite ${n}`] }
              : { put: [created(`Kite ${n}`, { title, tags: title.split(" ").slice(0, 1) }, NOW)] },
          );
        await manager.keepIndex();
        await manager.close();
      }
      const kept = await openPage();
      const anew = await openPage((store) => {
        delete store.keptIndex;
      });
      for (const query of ["kite", "dragon", '"kite dragon"', "fetch", "tag:kites", "kite -dragon", "東京"]) {
        const [one, other] = await Promise.all([kept.found(query), anew.found(query)]);
        expect({ query, titles: one.sort() }).toEqual({ query, titles: other.sort() });
      }
      expect(await kept.read()).toBeLessThan(COUNT);
      await Promise.all([kept.manager.close(), anew.manager.close()]);
    }),
    { numRuns: 15 },
  );
});

test("nothing is read of a store that has not changed since the last search", async () => {
  const { store, manager, found } = await openPage();
  await add(store, "Kite");
  expect(await found("kite")).toEqual(["Kite"]);
  const page = vi.mocked(store.page);
  page.mockClear();
  expect(await found("kit")).toEqual([]);
  expect(page).not.toHaveBeenCalled();
  await add(store, "Kit");
  expect(await found("kit")).toEqual(["Kit"]);
  await manager.close();
});
