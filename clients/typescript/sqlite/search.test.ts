import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import { afterAll, describe, expect, test, vi } from "vitest";
import { SyncManager } from "../sync/manager.ts";
import { created } from "../sync/rules/edits.ts";
import { memoryStore } from "../sync/store/memory.ts";
import type { LocalStore } from "../sync/store/store.ts";
import { openSqliteStore } from "./store.ts";

const folder = mkdtempSync(join(tmpdir(), "search-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function newPath(): string {
  files += 1;
  return join(folder, `store-${files}.sqlite`);
}

const stores: [string, () => LocalStore][] = [
  ["in memory", memoryStore],
  ["in SQLite", () => openSqliteStore(newPath())],
];

const NOW = "2026-03-06T16:11:26.000Z";

const found = async (sync: SyncManager, query: string) =>
  (await sync.search(query)).hits.map(({ dream }) => dream.title);

describe.each(stores)("a store %s", (_, open) => {
  test("finds dreams by words, tags and fields, as they are by now", async () => {
    const sync = new SyncManager({ store: open() });
    const { id } = await sync.dreams.create({ title: "Greenhouse sensors", tags: ["garden"] });
    await sync.dreams.create({ title: "Kite", summary: "Flies over the garden", kind: "how_to" });
    expect((await found(sync, "garden")).sort()).toEqual(["Greenhouse sensors", "Kite"]);
    expect(await found(sync, "tag:garden")).toEqual(["Greenhouse sensors"]);
    expect(await found(sync, "garden kind:how_to")).toEqual(["Kite"]);
    expect(await found(sync, "sensor -kite")).toEqual(["Greenhouse sensors"]);
    await sync.dreams.edit(id, { title: "Glasshouse", tags: [] });
    expect(await found(sync, "sensors")).toEqual([]);
    expect(await found(sync, "glasshouse")).toEqual(["Glasshouse"]);
    await sync.dreams.delete(id);
    expect(await found(sync, "glasshouse")).toEqual([]);
    await sync.close();
  });

  test.each([30, 600])("%d dreams that were removed leave room for the others", async (count) => {
    const store = open();
    const sync = new SyncManager({ store });
    const records = Array.from({ length: count }, (_, n) => created(`d-${n}`, { title: `Kite ${n}` }, NOW));
    await store.change([], () => ({ put: records }));
    const { id } = await sync.dreams.create({ title: "A long title about many things and one kite" });
    expect((await sync.search("kite", { limit: 5 })).total).toBe(count + 1);
    for (let from = 0; from < count; from += 300)
      await store.change([], () => ({ remove: records.slice(from, from + 300).map((record) => record.id) }));
    const { hits, total } = await sync.search("kite", { limit: 5 });
    expect([hits.map(({ dream }) => dream.id), total]).toEqual([[id], 1]);
    await sync.close();
  });

  test("is read from the beginning once where it has forgotten what was removed", async () => {
    const store = open();
    const page = vi.spyOn(store, "page");
    const beginnings = () => page.mock.calls.filter(([, { after }]) => !after).length;
    const sync = new SyncManager({ store });
    await sync.dreams.create({ title: "Kite" });
    expect(await found(sync, "kite")).toEqual(["Kite"]);
    await store.change([], () => ({ remove: Array.from({ length: 600 }, (_, n) => `gone-${n}`) }));
    const before = beginnings();
    for (let n = 0; n < 3; n += 1) expect(await found(sync, "kite")).toEqual(["Kite"]);
    expect(beginnings()).toBe(before + 1);
    await sync.close();
  });

  test("shows where it finds, suggests spellings, and says which filter means nothing", async () => {
    const sync = new SyncManager({ store: open() });
    await sync.dreams.create({ title: "Greenhouse", summary: "Sensors that read the humidity" });
    const { hits } = await sync.search("humidity");
    expect(hits[0]?.snippets).toMatchObject([{ field: "summary", text: "Sensors that read the humidity" }]);
    expect((await sync.search("humidty")).suggestions).toContain("humidity");
    expect((await sync.search("kind:nightmare")).invalid).toMatchObject([{ filter: "kind" }]);
    await sync.close();
  });

  test("finds what was said in a conversation that was captured here", async () => {
    const sync = new SyncManager({ store: open() });
    const said = "The zebrafish tank needs a heater.";
    await sync.capture({ title: "Fish", messages: [{ role: "user", content: said }] });
    const { hits } = await sync.search("zebrafish heater");
    expect(hits[0]?.messages).toMatchObject([{ message: 0 }]);
    await sync.close();
  });
});

test("the index in SQLite lasts, follows other processes, and is built anew where it is damaged", async () => {
  const path = newPath();
  const one = new SyncManager({ store: openSqliteStore(path) });
  await one.dreams.create({ title: "Kite" });
  expect(await found(one, "kite")).toEqual(["Kite"]);
  const other = new SyncManager({ store: openSqliteStore(path) });
  await other.dreams.create({ title: "Kite with two lines" });
  expect((await found(one, "kite")).sort()).toEqual(["Kite", "Kite with two lines"]);
  await Promise.all([one.close(), other.close()]);
  writeFileSync(`${path}.search`, "This is no index. ".repeat(500));
  const again = new SyncManager({ store: openSqliteStore(path) });
  expect((await found(again, "kite")).sort()).toEqual(["Kite", "Kite with two lines"]);
  await again.signOut({ dreams: "wipe" });
  expect(await found(again, "kite")).toEqual([]);
  await again.close();
});

test("an index that was not built to its end is that of the store, whatever was removed since", async () => {
  const path = newPath();
  const records = Array.from({ length: 1_200 }, (_, n) => created(`d-${n}`, { title: `Kite ${n}` }, NOW));
  const store = openSqliteStore(path);
  await store.change([], () => ({ put: records }));
  const { page } = store;
  const crash = new Error("the program ends");
  vi.spyOn(store, "page").mockImplementationOnce(page).mockRejectedValueOnce(crash);
  const one = new SyncManager({ store });
  await expect(one.search("kite")).rejects.toBe(crash);
  const removed = records.slice(0, 900);
  for (const { id } of removed) await store.change([], () => ({ remove: [id] }));
  await one.close();
  const again = new SyncManager({ store: openSqliteStore(path) });
  expect((await again.search("kite")).total).toBe(records.length - removed.length);
  await again.close();
});

test("an index of an earlier version, which does not say what removals it has read, is read on", async () => {
  const path = newPath();
  const one = new SyncManager({ store: openSqliteStore(path) });
  const { id } = await one.dreams.create({ title: "Kite" });
  await one.dreams.create({ title: "Kite with two lines" });
  expect(await found(one, "kite")).toHaveLength(2);
  await one.close();
  const database = new DatabaseSync(`${path}.search`);
  database.exec("UPDATE store_position SET value = json_remove(value, '$.removal')");
  database.close();
  const again = new SyncManager({ store: openSqliteStore(path) });
  await again.dreams.delete(id);
  expect((await again.search("kite")).total).toBe(1);
  await again.close();
});

test("a store that is wiped while it is read into the index leaves nothing there", async () => {
  const path = newPath();
  const store = openSqliteStore(path);
  const sync = new SyncManager({ store });
  await sync.capture({ title: "Fish", messages: [{ role: "user", content: "The zebrafish tank." }] });
  const { text, clear } = store;
  const wiped = Promise.withResolvers<void>();
  vi.spyOn(store, "clear").mockImplementation(() => clear().finally(wiped.resolve));
  vi.spyOn(store, "text").mockImplementation(async (key) => {
    const read = await text(key);
    await wiped.promise;
    await setImmediate();
    return read;
  });
  const searching = sync.search("tank");
  await vi.waitUntil(() => vi.mocked(store.text).mock.calls.length > 0);
  await sync.signOut({ dreams: "wipe" });
  expect((await searching).hits).toEqual([]);
  await sync.close();
  const files = ["", "-wal"].map((suffix) => `${path}.search${suffix}`).filter(existsSync);
  for (const file of files) expect(readFileSync(file).includes("zebrafish"), file).toBe(false);
});

test("a store that is moved aside leaves no index behind", async () => {
  const path = newPath();
  const one = new SyncManager({ store: openSqliteStore(path) });
  await one.dreams.create({ title: "Kite" });
  expect(await found(one, "kite")).toEqual(["Kite"]);
  await one.close();
  writeFileSync(path, "Not a database");
  const again = new SyncManager({ store: openSqliteStore(path) });
  await again.dreams.create({ title: "Kite again" });
  expect(await found(again, "kite")).toEqual(["Kite again"]);
  await again.close();
});

/** Other bytes in the middle of an index. */
function damage(path: string): void {
  const bytes = readFileSync(`${path}.search`);
  writeFileSync(`${path}.search`, bytes.fill(0xa5, bytes.length / 4, bytes.length / 2));
}

test("an index that turns out to be damaged is built anew, and stops no sync", async () => {
  const path = newPath();
  const words = Array.from({ length: 9_000 }, (_, n) => `w${n}`);
  const one = new SyncManager({ store: openSqliteStore(path) });
  for (let n = 0; n < 60; n += 1)
    await one.dreams.create({ title: `Kite ${n}`, summary: words.slice(n * 150, n * 150 + 150).join(" ") });
  expect((await one.search("kite")).total).toBe(60);
  await one.close();
  damage(path);
  const again = new SyncManager({ store: openSqliteStore(path) });
  expect((await again.search("kite w3000")).total).toBe(1);
  expect((await again.search("kite")).total).toBe(60);
  await again.close();
});

test("an index beside another store is built anew", async () => {
  const path = newPath();
  const one = new SyncManager({ store: openSqliteStore(path) });
  for (const title of ["Kite", "Kites"]) await one.dreams.create({ title });
  expect(await found(one, "kite")).toHaveLength(2);
  await one.close();
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${path}${suffix}`, { force: true });
  const other = new SyncManager({ store: openSqliteStore(path) });
  await other.dreams.create({ title: "Box kite" });
  expect(await found(other, "kite")).toEqual(["Box kite"]);
  await other.close();
});
