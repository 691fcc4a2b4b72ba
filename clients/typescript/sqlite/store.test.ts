import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync, StatementSync } from "node:sqlite";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { SyncManager } from "../sync/manager.ts";
import { Service } from "../sync/service.fixtures.ts";
import { conforms, received } from "../sync/store/conformance.fixtures.ts";
import { openSqliteStore } from "./store.ts";

const folder = mkdtempSync(join(tmpdir(), "store-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

let files = 0;
function newPath(): string {
  files += 1;
  return join(folder, `store-${files}.sqlite`);
}

conforms("the store in SQLite", async () => {
  const path = newPath();
  return {
    open: async () => openSqliteStore(path),
    crashAt(write) {
      vi.restoreAllMocks();
      let writes = 0;
      const run = StatementSync.prototype.run;
      vi.spyOn(StatementSync.prototype, "run").mockImplementation(function (this: StatementSync, ...args) {
        writes += 1;
        if (writes === write) throw new Error("the process is gone");
        return run.apply(this, args);
      });
    },
  };
});

async function filled(path: string, count = 200) {
  const store = openSqliteStore(path);
  const records = Array.from({ length: count }, (_, n) => received(`d-${n}`));
  await store.change([], () => ({ put: records, meta: { cursor: "c" } }));
  await store.close();
}

test.each([
  ["cut in half", (path: string) => truncateSync(path, Math.floor(readFileSync(path).length / 2))],
  [
    "with other bytes in its middle",
    (path: string) => {
      const bytes = readFileSync(path);
      writeFileSync(path, bytes.fill(0xa5, bytes.length / 4, bytes.length / 2));
    },
  ],
  ["of something else", (path: string) => writeFileSync(path, "Dear diary, ".repeat(1_000))],
  [
    "of another database",
    (path: string) => {
      rmSync(path);
      const database = new DatabaseSync(path);
      database.exec("CREATE TABLE mine (value)");
      database.close();
    },
  ],
])("a file %s is moved aside, and a new store begins", async (_, damage) => {
  const path = newPath();
  await filled(path);
  damage(path);
  const bytes = readFileSync(path);
  const store = openSqliteStore(path);
  expect(store.moved).toEqual({ moved_to: `${path}.damaged-1`, reason: expect.any(String) });
  expect(readFileSync(`${path}.damaged-1`).equals(bytes)).toBe(true);
  expect([await store.count("changed"), (await store.meta()).cursor]).toEqual([0, null]);
  await store.change([], () => ({ put: [received("a")] }));
  await store.close();
  const again = openSqliteStore(path);
  expect([again.moved, (await again.get("a"))?.id]).toEqual([null, "a"]);
  await again.close();
});

test("after a file was cut in half, the next sync fetches everything, and search finds it", async () => {
  const path = newPath();
  const service = new Service();
  for (let n = 0; n < 200; n += 1) service.put(`d-${n}`, { title: `Kite ${n}` });
  const run = async <Result>(work: (sync: SyncManager) => Promise<Result>) => {
    const sync = new SyncManager({ store: openSqliteStore(path) });
    await sync.signIn(service.account());
    await sync.sync();
    const result = await work(sync);
    await sync.close();
    return result;
  };
  await run(async (sync) => expect((await sync.search("kite")).total).toBe(200));
  truncateSync(path, Math.floor(statSync(path).size / 2));
  service.remove("d-0");
  await run(async (sync) => {
    expect((await sync.dreams.list({ limit: 500 })).dreams).toHaveLength(199);
    expect((await sync.search("kite")).total).toBe(199);
  });
  expect(existsSync(`${path}.damaged-1`)).toBe(true);
});

test("a damaged file does not displace one that was moved before", async () => {
  const path = newPath();
  for (const number of [1, 2]) {
    writeFileSync(path, `Not a database, number ${number}`);
    const store = openSqliteStore(path);
    expect(store.moved?.moved_to).toBe(`${path}.damaged-${number}`);
    await store.close();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${path}${suffix}`, { force: true });
  }
  expect(existsSync(`${path}.damaged-1`)).toBe(true);
});

test("what is wiped is in none of its files, which only their owner may read", async () => {
  const path = newPath();
  const store = openSqliteStore(path);
  const texts = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`k-${n}`, "a secret ".repeat(500)]));
  await store.change([], () => ({ put: [received("a")], texts }));
  const files = () => ["", "-wal"].map((suffix) => readFileSync(`${path}${suffix}`, "latin1"));
  expect(files().some((bytes) => bytes.includes("a secret"))).toBe(true);
  await store.clear();
  expect(files().some((bytes) => bytes.includes("a secret"))).toBe(false);
  expect(["", "-wal"].map((suffix) => statSync(`${path}${suffix}`).mode & 0o777)).toEqual([0o600, 0o600]);
  await store.close();
});

test("a folder that does not exist is an error", () => {
  expect(() => openSqliteStore(join(folder, "nowhere", "store.sqlite"))).toThrow("no such file");
});

test("two processes share a store", async () => {
  const path = newPath();
  const [one, other] = [openSqliteStore(path), openSqliteStore(path)];
  const raise = (store: typeof one) =>
    store.change(["a"], ({ records }) => ({
      put: [{ ...received("a"), seen: (records.get("a")?.seen ?? 0) + 1 }],
    }));
  await Promise.all([one, other, one, other].map(raise));
  expect((await one.get("a"))?.seen).toBe(5 - 1);
  await Promise.all([one.close(), other.close()]);
});
