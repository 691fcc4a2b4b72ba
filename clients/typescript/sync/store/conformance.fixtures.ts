import { beforeEach, describe, expect, test } from "vitest";
import { created } from "../rules/edits.ts";
import type { LocalDream } from "../rules/record.ts";
import { LISTINGS, type Listing, type LocalStore, type Position } from "./store.ts";

/** A store whose writes can be made to fail, as a crash does. */
export interface Crashable {
  /** Opens it with what it held when it was closed or crashed. */
  open(): Promise<LocalStore>;
  /** The write with this number, from now on, throws; undefined for none. */
  crashAt?(write: number | undefined): void;
}

const NOW = "2026-03-06T16:11:26.000Z";
const server = { ...created("x", {}, NOW), edit: null, server: null };

/** A dream that the service has sent. */
export const received = (id: string, updated = NOW, seen = 1): LocalDream => ({
  ...server,
  id,
  seen,
  server: dreamOf(id, updated),
});

const dreamOf = (id: string, updated: string) =>
  ({ ...JSON.parse(JSON.stringify({ title: id, tags: [], todos: [] })), id, updated }) as never;

/** What every store must do. */
export function conforms(name: string, make: () => Promise<Crashable>): void {
  describe(name, () => {
    let crashable: Crashable;
    let store: LocalStore;
    beforeEach(async () => {
      crashable = await make();
      store = await crashable.open();
      return () => store.close();
    });

    const put = (...records: LocalDream[]) =>
      store.change(
        records.map(({ id }) => id),
        () => ({ put: records }),
      );
    async function idsOf(listing: Listing, limit = 2): Promise<string[]> {
      const ids: string[] = [];
      let after: Position | null = null;
      do {
        const page = await store.page(listing, { after, limit });
        expect(page.records.length).toBeLessThanOrEqual(limit);
        ids.push(...page.records.map(({ id }) => id));
        after = page.next;
      } while (after !== null);
      return ids;
    }

    test("keeps dreams, texts and what it remembers when it is opened again", async () => {
      await store.change([], () => ({
        put: [created("a", { title: "Kite" }, NOW)],
        texts: { k: "v" },
        meta: { cursor: "c", account: "anna" },
      }));
      const before = [await store.get("a"), await store.text("k"), await store.meta()];
      await store.close();
      store = await crashable.open();
      expect([await store.get("a"), await store.text("k"), await store.meta()]).toEqual(before);
      expect(before).toMatchObject([{ edit: { fields: { title: "Kite" } } }, "v", { cursor: "c" }]);
      expect([await store.get("b"), await store.text("l")]).toEqual([undefined, undefined]);
    });

    test("lists dreams page by page in the order of each listing", async () => {
      await put(received("a", "2026-01-01T00:00:00.000Z", 2), received("b", "2026-01-03T00:00:00.000Z", 1));
      await put(received("c", "2026-01-02T00:00:00.000Z", 3), created("e", { title: "E" }, NOW));
      await put(created("d", { title: "D" }, NOW));
      expect(await idsOf("shown")).toEqual(["e", "d", "b", "c", "a"]);
      expect(await idsOf("unsynced")).toEqual(["e", "d"]);
      expect(await idsOf("received")).toEqual(["b", "a", "c"]);
      expect(await idsOf("changed")).toEqual(["a", "b", "c", "e", "d"]);
      expect(await idsOf("conflicts")).toEqual([]);
      const counts = await Promise.all((Object.keys(LISTINGS) as Listing[]).map((each) => store.count(each)));
      expect(counts).toEqual([5, 2, 0, 0, 3, 5]);
    });

    test("a dream that loses its key leaves the listing, and a removed one leaves all", async () => {
      await put(created("a", { title: "A" }, NOW), received("b"));
      await put({ ...received("a"), order: 1 });
      expect(await idsOf("unsynced")).toEqual([]);
      await store.change(["a"], () => ({ remove: ["a"] }));
      expect([await store.get("a"), await idsOf("shown")]).toEqual([undefined, ["b"]]);
    });

    test("dreams are read together, without those that are not there", async () => {
      await put(created("a", { title: "A" }, NOW), created("b", { title: "B" }, NOW));
      const found = await store.records(["b", "x", "a", "b"]);
      expect(found).toEqual(
        new Map([
          ["b", await store.get("b")],
          ["a", await store.get("a")],
        ]),
      );
      expect(await store.records([])).toEqual(new Map());
    });

    test("an edit has its place in the order until it is synced, whatever is edited later", async () => {
      await put(created("a", { title: "A" }, NOW));
      await put(created("b", { title: "B" }, NOW));
      await put({ ...created("a", { title: "Again" }, NOW), order: (await store.get("a"))?.order ?? 0 });
      expect(await idsOf("unsynced")).toEqual(["a", "b"]);
    });

    test("a change reads what the one before wrote, also where they begin at once", async () => {
      await put({ ...received("a"), seen: 0 });
      const raise = () =>
        store.change(["a"], ({ records }) => {
          const record = records.get("a");
          return { put: record ? [{ ...record, seen: record.seen + 1 }] : [] };
        });
      await Promise.all(Array.from({ length: 10 }, raise));
      expect((await store.get("a"))?.seen).toBe(10);
      expect((await store.meta()).changes).toBe(11);
    });

    test("what is read is not what is stored: changing it changes nothing", async () => {
      await put(received("a"));
      const record = await store.get("a");
      if (record) record.seen = 99;
      const { records } = await store.page("shown", { limit: 1 });
      for (const each of records) each.seen = 98;
      expect((await store.get("a"))?.seen).toBe(1);
    });

    test("a decision that throws changes nothing", async () => {
      await put(received("a"));
      const before = await store.meta();
      const failure = new Error("no");
      const change = store.change(["a"], () => {
        throw failure;
      });
      await expect(change).rejects.toBe(failure);
      expect(await store.meta()).toEqual(before);
      expect(await store.change(["a"], () => undefined)).toBeUndefined();
      expect(await store.meta()).toEqual(before);
    });

    test("a crash at any write leaves all of a change or nothing of it", async ({ skip }) => {
      const { crashAt } = crashable;
      if (!crashAt) return skip("it lasts no longer than its program");
      await put(received("a"), received("b"));
      const change = () =>
        store.change(["a", "b", "c"], () => ({
          put: [received("a", NOW, 2), created("c", { title: "C" }, NOW)],
          remove: ["b"],
          texts: { k: "v" },
          meta: { cursor: "next" },
        }));
      const state = async () => [
        await store.page("changed", { limit: 9 }),
        await store.text("k"),
        await store.meta(),
      ];
      const before = await state();
      let crashes = 0;
      for (let write = 1; ; write += 1) {
        crashAt(write);
        const crashed = await change().then(
          () => false,
          () => true,
        );
        crashAt(undefined);
        await store.close();
        store = await crashable.open();
        if (!crashed) break;
        crashes += 1;
        expect(await state(), `a crash at write ${write}`).toEqual(before);
      }
      expect(crashes).toBeGreaterThan(2);
      expect(await store.text("k")).toBe("v");
      expect((await store.page("changed", { limit: 9 })).records.map(({ id }) => id)).toEqual(["a", "c"]);
    });

    test("clearing removes everything, and later changes stay later", async () => {
      await put(received("a"));
      await store.change([], () => ({ texts: { k: "v" }, meta: { account: "anna", cursor: "c" } }));
      const { changes } = await store.meta();
      await store.clear();
      expect([await store.get("a"), await store.text("k"), await store.count("changed")]).toEqual([
        undefined,
        undefined,
        0,
      ]);
      expect(await store.meta()).toMatchObject({ account: null, cursor: null });
      await put(received("b"));
      expect((await store.get("b"))?.changed).toBeGreaterThan(changes);
    });
  });
}
