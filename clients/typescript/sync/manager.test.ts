import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Client } from "../client.ts";
import { ApiError } from "../errors.ts";
import type { Dream } from "../generated/types.ts";
import type { LiveOptions } from "../live/follow.ts";
import { sleep } from "../sleep.ts";
import { exchange } from "./exchange.ts";
import { SyncManager } from "./manager.ts";
import { created, seenOf } from "./rules/edits.ts";
import { offline, Service } from "./service.fixtures.ts";
import { memoryStore } from "./store/memory.ts";

afterEach(() => vi.useRealTimers());

let service: Service;
beforeEach(() => {
  service = new Service();
});

async function device(account = service.account()) {
  const store = memoryStore();
  const manager = new SyncManager({ store });
  await manager.signIn(account);
  return { manager, store };
}

const titles = async (manager: SyncManager) =>
  (await manager.dreams.list()).dreams.map(({ title }) => title).sort();

test("without an account, dreams are created, edited, listed and deleted", async () => {
  const sync = new SyncManager({ store: memoryStore() });
  const { id } = await sync.dreams.create({ title: "Kite", todos: [{ text: "Buy string" }] });
  const edited = await sync.dreams.edit(id, { title: "Box kite" });
  expect(edited).toMatchObject({ id, title: "Box kite", todos: [{ text: "Buy string", done: false }] });
  expect(sync.state).toMatchObject({ mode: "standalone", unsynced: 1 });
  expect(await titles(sync)).toEqual(["Box kite"]);
  await sync.dreams.delete(id);
  expect(await titles(sync)).toEqual([]);
  expect(sync.state.unsynced).toBe(0);
  await expect(sync.dreams.edit(id, { title: "Raft" })).rejects.toMatchObject({ name: "NoSuchDream" });
  await expect(sync.sync()).rejects.toMatchObject({ name: "NotSignedIn" });
});

test("edits that are made of the dream as it is lose nothing, although they are made at once", async () => {
  const sync = new SyncManager({ store: memoryStore() });
  const { id } = await sync.dreams.create({ title: "Kite" });
  const tag = (name: string) => sync.dreams.edit(id, ({ tags }) => ({ tags: [...tags, name] }));
  await Promise.all(["paper", "sticks", "tail"].map(tag));
  expect((await sync.dreams.get(id))?.tags).toEqual(["paper", "sticks", "tail"]);
});

test("says whose dreams the store holds, also after another program has wiped it", async () => {
  const store = memoryStore();
  const [one, other] = [new SyncManager({ store }), new SyncManager({ store })];
  expect(await one.account()).toBeNull();
  const account = service.account();
  await one.signIn(account);
  expect(await other.account()).toBe(account.account);
  await other.signOut({ dreams: "wipe" });
  expect(await one.account()).toBeNull();
});

test("signing in uploads each dream once, although responses are lost", async () => {
  const sync = new SyncManager({ store: memoryStore() });
  for (const title of ["Kite", "Raft", "Sled"]) await sync.dreams.create({ title });
  let losses = 2;
  const after = () => {
    losses -= 1;
    if (losses >= 0) throw offline();
  };
  await sync.signIn(service.account({ after }));
  await expect(sync.sync()).rejects.toThrow();
  expect(sync.state).toMatchObject({ status: "offline", unsynced: 3 });
  await expect(sync.sync()).rejects.toThrow();
  await sync.sync();
  expect(sync.state).toMatchObject({ status: "idle", unsynced: 0 });
  expect([...service.dreams.values()].map(({ title }) => title).sort()).toEqual(["Kite", "Raft", "Sled"]);
  expect([...service.dreams.values()].map(({ revision }) => revision)).toEqual([1, 1, 1]);
  expect(await titles(sync)).toEqual(["Kite", "Raft", "Sled"]);
});

test("edits of different fields meet, and edits of the same field are a conflict with three sides", async () => {
  const [{ manager: one }, { manager: other }] = [await device(), await device()];
  const { id } = await one.dreams.create({ title: "Kite", summary: "" });
  await one.sync();
  await other.sync();
  await one.dreams.edit(id, { title: "Box kite", summary: "Red" });
  await other.dreams.edit(id, { title: "Big kite", tags: ["wind"] });
  await one.sync();
  await other.sync();
  expect(other.state).toMatchObject({ conflicts: 1, unsynced: 0 });
  expect(await other.conflicts()).toMatchObject([
    {
      dream_id: id,
      op: "update",
      fields: [{ field: "title", mine: "Big kite", theirs: "Box kite", base: "Kite" }],
      theirs: { title: "Box kite", summary: "Red" },
      mine: { title: "Big kite", summary: "Red", tags: ["wind"] },
    },
  ]);
  expect(service.dreams.get(id)).toMatchObject({ title: "Box kite", summary: "Red", tags: ["wind"] });
  await other.resolve(id, { title: { value: "Big box kite" } });
  expect(other.state).toMatchObject({ conflicts: 0, unsynced: 1 });
  await other.sync();
  await one.sync();
  expect(await one.dreams.get(id)).toEqual(await other.dreams.get(id));
  expect(await one.dreams.get(id)).toMatchObject({ title: "Big box kite", summary: "Red", tags: ["wind"] });
});

test("a dream that was deleted elsewhere and edited here is for its person to keep or let go", async () => {
  const [{ manager: one }, { manager: other }] = [await device(), await device()];
  const [kite, raft] = [
    await one.dreams.create({ title: "Kite" }),
    await one.dreams.create({ title: "Raft" }),
  ];
  await one.sync();
  await other.sync();
  await one.dreams.delete(kite.id);
  await one.dreams.delete(raft.id);
  await one.sync();
  await other.dreams.edit(kite.id, { title: "Box kite", tags: ["wind"] });
  await other.dreams.edit(raft.id, { summary: "Wood" });
  await other.sync();
  const conflicts = await other.conflicts();
  expect(conflicts.map(({ theirs }) => theirs)).toEqual([null, null]);
  expect(conflicts[0]?.fields).toEqual([
    { field: "title", mine: "Box kite", theirs: undefined, base: "Kite" },
    { field: "tags", mine: ["wind"], theirs: undefined, base: [] },
  ]);
  await other.resolve(kite.id, "mine");
  await other.resolve(raft.id, "theirs");
  await other.sync();
  await one.sync();
  expect(await titles(one)).toEqual(["Box kite"]);
  expect(await titles(other)).toEqual(["Box kite"]);
});

test("an edit of a dream that is gone since it was seen is not lost: its person keeps it or lets it go", async () => {
  const [{ manager: one }, { manager: other }] = [await device(), await device()];
  const [kite, raft] = [
    await one.dreams.create({ title: "Kite" }),
    await one.dreams.create({ title: "Raft" }),
  ];
  await one.sync();
  await other.sync();
  const seen = await Promise.all([kite, raft].map(({ id }) => other.dreams.get(id)));
  for (const { id } of [kite, raft]) await one.dreams.delete(id);
  await one.sync();
  await other.sync();
  expect(await titles(other)).toEqual([]);
  await other.dreams.edit(kite.id, { title: "Box kite" }, { seen: seen[0] });
  await other.dreams.edit(raft.id, { summary: "Wood" }, { seen: seen[1] });
  await other.sync();
  const conflicts = await other.conflicts();
  expect(conflicts).toHaveLength(2);
  expect(conflicts.find(({ dream_id }) => dream_id === kite.id)).toMatchObject({
    theirs: null,
    fields: [{ field: "title", mine: "Box kite", base: "Kite" }],
  });
  await other.resolve(kite.id, "mine");
  await other.resolve(raft.id, "theirs");
  await other.sync();
  await one.sync();
  expect([await titles(one), await titles(other)]).toEqual([["Box kite"], ["Box kite"]]);
});

test.each(["before", "while", "after"])(
  "an edit in one tab %s another tab's deletion is sent is asked about, and kept",
  async (moment) => {
    const { manager } = await device();
    const { id } = await manager.dreams.create({ title: "Kite" });
    await manager.sync();
    const seen = await manager.dreams.get(id);
    const edit = () => manager.dreams.edit(id, { title: "Box kite" }, { seen });
    let isFirst = true;
    const before = async () => {
      if (isFirst && moment === "while") await edit();
      isFirst = false;
    };
    await manager.dreams.delete(id);
    if (moment === "before") await edit();
    await manager.signIn(service.account({ before }));
    await manager.sync();
    if (moment === "after") await edit();
    await manager.sync();
    expect([await titles(manager), manager.state.conflicts]).toEqual([["Box kite"], 1]);
    await manager.resolve(id, moment === "before" ? "theirs" : "mine");
    await manager.sync();
    expect(manager.state).toMatchObject({ unsynced: 0, conflicts: 0 });
    expect(service.dreams.get(id)?.title).toBe("Box kite");
  },
);

test("an edit after a deletion whose response was lost leaves nothing, once it is refused and given up", async () => {
  const { manager } = await device();
  const { id } = await manager.dreams.create({ title: "Kite" });
  await manager.sync();
  const seen = await manager.dreams.get(id);
  await manager.dreams.delete(id);
  const after = () => {
    throw offline();
  };
  await manager.signIn(service.account({ after }));
  await expect(manager.sync()).rejects.toMatchObject({ name: "NetworkError" });
  await manager.dreams.edit(id, { title: "Box kite" }, { seen });
  service.isInvalid = () => true;
  await manager.signIn(service.account());
  await manager.sync();
  await manager.discard(id);
  expect([await titles(manager), manager.state.conflicts, service.dreams.size]).toEqual([[], 0, 0]);
});

test("a dream that was deleted here and edited elsewhere stays until its person decides", async () => {
  const [{ manager: one }, { manager: other }] = [await device(), await device()];
  const { id } = await one.dreams.create({ title: "Kite" });
  await one.sync();
  await other.sync();
  await one.dreams.edit(id, { title: "Box kite" });
  await one.sync();
  await other.dreams.delete(id);
  expect(await titles(other)).toEqual([]);
  await other.sync();
  expect(await other.conflicts()).toMatchObject([
    { op: "delete", fields: [], theirs: { title: "Box kite" }, mine: null },
  ]);
  expect(await titles(other)).toEqual(["Box kite"]);
  await other.resolve(id, "mine");
  await other.sync();
  await one.sync();
  expect([await titles(one), await titles(other), service.dreams.size]).toEqual([[], [], 0]);
});

test("a delete that is decided some time before stays undone where others have changed the dream since", async () => {
  const [{ manager: one }, { manager: other }] = [await device(), await device()];
  const { id } = await one.dreams.create({ title: "Kite" });
  await one.sync();
  await other.sync();
  const seen = await other.dreams.get(id);
  await one.dreams.edit(id, { title: "Box kite" });
  await one.sync();
  await other.sync();
  await other.dreams.delete(id, { seen });
  expect(await other.conflicts()).toMatchObject([{ op: "delete", theirs: { title: "Box kite" } }]);
  expect(await titles(other)).toEqual(["Box kite"]);
  await other.dreams.delete(id, { seen: await other.dreams.get(id) });
  await other.sync();
  expect([await titles(other), other.state.conflicts, service.dreams.size]).toEqual([[], 0, 0]);
});

test("a delete that is decided before an edit of one's own has arrived is no conflict with it", async () => {
  const { manager: one } = await device();
  const { id } = await one.dreams.create({ title: "Kite" });
  await one.dreams.edit(id, { title: " Box kite ", todos: [{ text: "Buy silk" }] });
  const seen = seenOf((await one.dreams.get(id)) as Dream);
  await one.sync();
  await one.dreams.delete(id, { seen });
  await one.sync();
  expect([await titles(one), one.state.conflicts, service.dreams.size]).toEqual([[], 0, 0]);
});

test("edits during a push are kept on top of it", async () => {
  const { manager: one } = await device();
  const { id } = await one.dreams.create({ title: "Kite" });
  let isFirst = true;
  const before = async () => {
    if (isFirst) await one.dreams.edit(id, { title: "Box kite" });
    isFirst = false;
  };
  await one.signIn(service.account({ before }));
  await one.sync();
  expect(await titles(one)).toEqual(["Box kite"]);
  await one.sync();
  expect([service.dreams.get(id)?.title, one.state.unsynced, one.state.conflicts]).toEqual([
    "Box kite",
    0,
    0,
  ]);
});

test("a delete during a push is of what was pushed, and no conflict with it", async () => {
  const { manager: one } = await device();
  const { id } = await one.dreams.create({ title: "Kite" });
  await one.sync();
  await one.dreams.edit(id, { title: "Box kite" });
  let isFirst = true;
  const before = async () => {
    if (isFirst) await one.dreams.delete(id);
    isFirst = false;
  };
  await one.signIn(service.account({ before }));
  await one.sync();
  await one.sync();
  expect([await one.conflicts(), service.dreams.size, await titles(one)]).toEqual([[], 0, []]);
});

/** The service, which trims titles. */
function trimming(): void {
  const exchange = service.exchange.bind(service);
  service.exchange = (request) =>
    exchange(JSON.parse(JSON.stringify(request), (_, value) => value?.trim?.() ?? value));
}

test("a delete after an edit whose response was lost is of that edit, and no conflict with it", async () => {
  const { manager: one } = await device();
  trimming();
  const { id } = await one.dreams.create({ title: "Kite" });
  await one.sync();
  await one.dreams.edit(id, { title: "Box kite " });
  const after = () => {
    throw offline();
  };
  await one.signIn(service.account({ after }));
  await expect(one.sync()).rejects.toMatchObject({ name: "NetworkError" });
  await one.dreams.delete(id);
  await one.signIn(service.account());
  await one.sync();
  expect([await one.conflicts(), service.dreams.size, await titles(one)]).toEqual([[], 0, []]);
});

test("a delete after an edit that followed on another one's push is of both, and no conflict with them", async () => {
  const { manager: one } = await device();
  const { id } = await one.dreams.create({ title: "Kite" });
  await one.sync();
  await one.dreams.edit(id, { title: "Box kite" });
  let requests = 0;
  const before = async () => {
    requests += 1;
    if (requests === 1) await one.dreams.edit(id, { summary: "Red" });
    else throw offline();
  };
  await one.signIn(service.account({ before }));
  await expect(one.sync()).rejects.toMatchObject({ name: "NetworkError" });
  await one.dreams.delete(id);
  await one.signIn(service.account());
  await one.sync();
  expect([await one.conflicts(), service.dreams.size, await titles(one)]).toEqual([[], 0, []]);
});

test("a delete during a push does not take what another client made of the dream, whatever its revision", async () => {
  const { manager: one } = await device();
  const { id } = await one.dreams.create({ title: "Kite" });
  await one.sync();
  await one.dreams.edit(id, { title: "Box kite" });
  let isFirst = true;
  const before = async () => {
    if (!isFirst) return;
    isFirst = false;
    await one.dreams.delete(id);
    // Created anew, it has the revision of the dream that was deleted.
    service.remove(id);
    service.put(id, { title: "Kite", summary: "Nobody here has seen this." });
  };
  await one.signIn(service.account({ before }));
  await one.sync();
  await one.sync();
  expect(service.dreams.get(id)).toMatchObject({ summary: "Nobody here has seen this." });
  expect(await one.conflicts()).toMatchObject([
    { op: "delete", theirs: { summary: "Nobody here has seen this." } },
  ]);
});

test("a delete does not take what came under an edit and was not seen", async () => {
  const [{ manager: one }, { manager: other }] = [await device(), await device()];
  const { id } = await one.dreams.create({ title: "Kite" });
  await one.sync();
  await other.sync();
  await one.dreams.edit(id, { title: "Box kite" });
  await one.sync();
  let isFirst = true;
  const before = async () => {
    if (isFirst) await other.dreams.edit(id, { title: "Big kite" });
    isFirst = false;
  };
  await other.signIn(service.account({ before }));
  const exchange = service.exchange.bind(service);
  service.exchange = (request) => exchange({ ...request, changes: [] });
  await other.sync();
  expect(await titles(other)).toEqual(["Big kite"]);
  await other.dreams.delete(id);
  service.exchange = exchange;
  await other.sync();
  expect(await other.conflicts()).toMatchObject([{ op: "delete", theirs: { title: "Box kite" } }]);
});

test("an edit of a dream whose delete is in conflict is not lost when the dream is deleted elsewhere", async () => {
  const [{ manager: one }, { manager: other }] = [await device(), await device()];
  const { id } = await one.dreams.create({ title: "Kite" });
  await one.sync();
  await other.sync();
  await one.dreams.edit(id, { title: "Box kite" });
  await one.sync();
  await other.dreams.delete(id);
  await other.sync();
  await other.dreams.edit(id, { summary: "After all" });
  await one.dreams.delete(id);
  await one.sync();
  await other.sync();
  expect(await other.conflicts()).toMatchObject([{ theirs: null, mine: { summary: "After all" } }]);
});

test("a dream that is deleted elsewhere is gone once the only edit of it is taken back", async () => {
  const [{ manager: one }, { manager: other }] = [await device(), await device()];
  const { id } = await one.dreams.create({ title: "Kite" });
  await one.sync();
  await other.sync();
  await one.dreams.delete(id);
  await one.sync();
  await other.dreams.edit(id, { title: "Box kite" });
  const exchange = service.exchange.bind(service);
  service.exchange = (request) => exchange({ ...request, changes: [] });
  await expect(other.sync()).rejects.toMatchObject({ name: "EditsNotTried" });
  service.exchange = exchange;
  service.isInvalid = () => true;
  await other.sync();
  expect(await titles(other)).toEqual(["Box kite"]);
  await expect(other.dreams.edit(id, { title: "Kite" })).rejects.toMatchObject({ name: "NoSuchDream" });
  expect(await titles(other)).toEqual([]);
});

test("unsynced edits of a dream are one change, with what was seen first", async () => {
  const { manager: one } = await device();
  const { id } = await one.dreams.create({ title: "Kite" });
  await one.sync();
  service.requests.length = 0;
  await one.dreams.edit(id, { title: "Box kite" });
  await one.dreams.edit(id, { title: "Big kite", summary: "Red" });
  await one.dreams.edit(id, { summary: "" });
  await one.sync();
  expect(service.requests[0]?.changes).toMatchObject([
    { op: "update", base_revision: 1, base: { title: "Kite" }, dream: { title: "Big kite" } },
  ]);
  expect(service.requests[0]?.changes[0]).not.toHaveProperty("dream.summary");
});

test("a refused edit is shown, not sent again, and sent once its dream is edited", async () => {
  const { manager: one } = await device();
  const good = await one.dreams.create({ title: "Kite" });
  const bad = await one.dreams.create({ title: "No" });
  service.isInvalid = (change) => (change as { dream?: { title?: string } }).dream?.title === "No";
  await one.sync();
  expect([...service.dreams.keys()]).toEqual([good.id]);
  expect(one.state).toMatchObject({ status: "idle", unsynced: 0, refused: 1 });
  expect(await one.problems()).toMatchObject([
    { dream_id: bad.id, dream: { title: "No" }, errors: [{ path: "dream.title" }] },
  ]);
  service.requests.length = 0;
  await one.sync();
  expect(service.requests.flatMap(({ changes }) => changes)).toEqual([]);
  await one.dreams.edit(bad.id, { title: "Nothing" });
  await one.sync();
  expect([service.dreams.get(bad.id)?.title, one.state.refused]).toEqual(["Nothing", 0]);
  await one.dreams.edit(bad.id, { title: "No" });
  await one.sync();
  await one.discard(bad.id);
  expect([(await one.dreams.get(bad.id))?.title, one.state.refused]).toEqual(["Nothing", 0]);
});

test("more conflicts and refusals than a page are all there", async () => {
  const { manager: one, store } = await device();
  const records = Array.from({ length: 1_201 }, (_, n) => ({
    ...created(`d-${n}`, { title: `Kite ${n}` }, "2026-03-06T16:11:26.000Z"),
    conflict: { op: "update" as const, mine: { title: "Mine" }, base: {} },
    refusal: { type: "about:blank", detail: "No.", errors: [] },
    order: n,
  }));
  await store.change([], () => ({ put: records }));
  expect(new Set((await one.conflicts()).map(({ dream_id }) => dream_id)).size).toBe(1_201);
  expect(new Set((await one.problems()).map(({ dream_id }) => dream_id)).size).toBe(1_201);
});

test("what is decided goes out with the edit of the same dream that was refused", async () => {
  const [{ manager: one, store }, { manager: other }] = [await device(), await device()];
  const { id } = await one.dreams.create({ title: "Kite" });
  await one.sync();
  await other.sync();
  await other.dreams.edit(id, { title: "Big kite" });
  await other.sync();
  await one.dreams.edit(id, { title: "Box kite" });
  await one.sync();
  await one.dreams.edit(id, { summary: "Red" });
  const refusal = { type: "about:blank", detail: "No.", errors: [] };
  await store.change([id], ({ records }) => ({
    put: [...records.values()].map((each) => ({ ...each, refusal })),
  }));
  expect([await one.conflicts(), await one.problems()].map(({ length }) => length)).toEqual([1, 1]);
  await one.resolve(id, "mine");
  expect(await one.problems()).toEqual([]);
  await one.sync();
  expect(service.dreams.get(id)).toMatchObject({ title: "Box kite", summary: "Red" });
});

test("edits that the service does not come to are an error, and are sent again", async () => {
  const { manager: one } = await device();
  await one.dreams.create({ title: "Kite" });
  const exchange = service.exchange.bind(service);
  service.exchange = (request) => exchange({ ...request, changes: [] });
  await expect(one.sync()).rejects.toMatchObject({ name: "EditsNotTried" });
  expect(one.state).toMatchObject({ status: "error", unsynced: 1 });
  service.exchange = exchange;
  await one.sync();
  expect([service.dreams.size, one.state.status]).toEqual([1, "idle"]);
});

test("a request that is refused whole is sent in parts, until the change that is refused is alone", async () => {
  const { manager: one } = await device();
  for (const title of ["a", "b", "huge", "d", "e"]) await one.dreams.create({ title });
  const exchange = service.exchange.bind(service);
  service.exchange = (request) => {
    if (JSON.stringify(request).includes("huge")) throw apiError(413, "content-too-large");
    return exchange(request);
  };
  await one.sync();
  expect([...service.dreams.values()].map(({ title }) => title).sort()).toEqual(["a", "b", "d", "e"]);
  expect(await one.problems()).toMatchObject([{ dream: { title: "huge" }, detail: "What is wrong." }]);
});

test("a change that the error of a whole request names is refused alone", async () => {
  const { manager: one } = await device();
  await one.sync();
  for (const title of ["a", "b", "half", "d"]) await one.dreams.create({ title });
  const exchange = service.exchange.bind(service);
  service.exchange = (request) => {
    const at = request.changes.findIndex((change) => JSON.stringify(change).includes("half"));
    if (at >= 0)
      throw apiError(422, "invalid-fields", [{ path: `changes.${at}.dream.title`, message: "no" }]);
    return exchange(request);
  };
  service.requests.length = 0;
  await one.sync();
  expect([...service.dreams.values()].map(({ title }) => title).sort()).toEqual(["a", "b", "d"]);
  expect(await one.problems()).toMatchObject([{ dream: { title: "half" }, errors: [{ message: "no" }] }]);
  expect(service.requests.every(({ cursor }) => cursor !== null)).toBe(true);
});

test("a cursor that the service does not understand begins a new snapshot", async () => {
  const { manager: one, store } = await device();
  service.put("a", { title: "Kite" });
  await one.sync();
  service.remove("a");
  service.put("b", { title: "Raft" });
  await one.dreams.create({ title: "Sled" });
  const exchange = service.exchange.bind(service);
  service.exchange = (request) => {
    if (request.cursor === "of another stage") throw apiError(400, "malformed-request");
    return exchange(request);
  };
  await store.change([], () => ({ meta: { cursor: "of another stage" } }));
  await one.sync();
  expect(await titles(one)).toEqual(["Raft", "Sled"]);
});

test("after a resync, what the service no longer has is gone, but for what is only here", async () => {
  const { manager: one } = await device();
  for (const id of ["a", "b", "c"]) service.put(id, { title: id });
  await one.sync();
  await one.dreams.edit("b", { title: "B" });
  for (const id of ["a", "b"]) service.remove(id);
  service.put("d", { title: "d" });
  const local = await one.dreams.create({ title: "e" });
  service.forget();
  await one.sync();
  expect(await titles(one)).toEqual(["B", "c", "d", "e"]);
  expect(await one.conflicts()).toMatchObject([{ dream_id: "b", theirs: null, mine: { title: "B" } }]);
  expect(service.dreams.has(local.id)).toBe(true);
});

test("after the account is erased, what was edited offline is still here, for its person to keep or let go", async () => {
  const { manager: one } = await device();
  for (const id of ["a", "b", "c"]) service.put(id, { title: id });
  await one.sync();
  await one.dreams.edit("b", { title: "B" });
  await one.dreams.delete("c");
  const local = await one.dreams.create({ title: "d" });
  service.erase();
  const refuse = () => {
    throw apiError(401, "unauthorized");
  };
  await one.signIn(service.account({ before: refuse }));
  await expect(one.sync()).rejects.toMatchObject({ status: 401 });
  expect([one.state.status, await titles(one)]).toEqual(["error", ["B", "a", "d"]]);
  await one.signIn(service.account());
  await one.sync();
  expect(await titles(one)).toEqual(["B", "d"]);
  expect([...service.dreams.keys()]).toEqual([local.id]);
  expect(await one.conflicts()).toMatchObject([{ dream_id: "b", theirs: null, mine: { title: "B" } }]);
  await one.resolve("b", "mine");
  await one.sync();
  expect(service.dreams.get("b")).toMatchObject({ title: "B", revision: 1 });
});

test("a first sync goes on where it was interrupted, and only then removes", async () => {
  for (let n = 0; n < 1_200; n += 1) service.put(`d-${String(n).padStart(4, "0")}`, { title: `Dream ${n}` });
  let requests = 0;
  const before = () => {
    requests += 1;
    if (requests === 2) throw offline();
  };
  const { manager: one } = await device(service.account({ before }));
  await expect(one.sync()).rejects.toThrow();
  expect(one.state.progress.received).toBe(500);
  expect(await one.sync()).toEqual({ sent: 0, received: 702 });
  let count = 0;
  for (let after = null as Awaited<ReturnType<typeof one.dreams.list>>["next"]; ; ) {
    const page = await one.dreams.list({ after, limit: 100 });
    count += page.dreams.length;
    after = page.next;
    if (after === null) break;
  }
  expect(count).toBe(1_200);
});

test("a store of one account takes no other, until it is wiped", async () => {
  const { manager: one } = await device();
  await one.dreams.create({ title: "Kite" });
  await one.sync();
  await one.signOut({ dreams: "keep" });
  expect([await titles(one), one.state.mode]).toEqual([["Kite"], "standalone"]);
  const berta = new Service();
  berta.owner = "berta";
  await expect(one.signIn(berta.account())).rejects.toMatchObject({
    name: "AnotherAccount",
    account: "anna",
  });
  await one.signOut({ dreams: "wipe" });
  await one.signIn(berta.account());
  await one.sync();
  expect([await titles(one), berta.dreams.size]).toEqual([[], 0]);
});

test("dreams of another owner are not stored, even where the account is said to be the same", async () => {
  const { manager: one } = await device();
  service.put("a", { title: "Kite" });
  await one.sync();
  const berta = new Service();
  berta.owner = "berta";
  for (const id of ["b", "c"]) berta.put(id, { title: "Raft" });
  await one.signIn({ ...berta.account(), account: "anna" });
  await expect(one.sync()).rejects.toMatchObject({ name: "AnotherAccount" });
  expect(await titles(one)).toEqual(["Kite"]);
});

test("dreams do not go to the account that another window was signed in with", async () => {
  const { manager: one, store } = await device();
  const other = new SyncManager({ store });
  await other.signIn(service.account());
  await other.sync();
  await one.signOut({ dreams: "wipe" });
  await expect(other.sync()).rejects.toMatchObject({ name: "AnotherAccount", account: "" });
  const berta = new Service();
  berta.owner = "berta";
  await one.signIn(berta.account());
  await one.dreams.create({ title: "Raft" });
  service.requests.length = 0;
  await expect(other.sync()).rejects.toMatchObject({ name: "AnotherAccount", account: "berta" });
  expect(service.requests).toEqual([]);
});

test("a response that comes after a wipe is not stored, also where the account has signed in again", async () => {
  for (const again of [false, true]) {
    const { manager: one, store } = await device();
    service.put("a", { title: "Kite" });
    const before = async () => {
      await store.clear();
      if (again) await store.change([], () => ({ meta: { account: "anna" } }));
    };
    await one.signIn(service.account({ before }));
    const name = again ? "StoreWiped" : "AnotherAccount";
    await expect(one.sync()).rejects.toMatchObject({ name });
    expect(await store.meta()).toMatchObject({ account: again ? "anna" : null, cursor: null });
    expect(await titles(one)).toEqual([]);
  }
});

test("a response whose cursor another process has passed does not move it back", async () => {
  const { manager: one, store } = await device();
  await one.sync();
  let isFirst = true;
  const { account, client } = service.account();
  const after = async () => {
    if (!isFirst) return;
    isFirst = false;
    service.put("a", { title: "Kite" });
    await exchange({ store, account, client });
  };
  await one.signIn(service.account({ after }));
  await one.sync();
  expect(service.requests.map(({ cursor }) => cursor && JSON.parse(cursor).position)).toEqual([
    null,
    0,
    0,
    1,
  ]);
});

test("signing out ends a sync that runs", async () => {
  const { manager: one } = await device();
  const before = () => one.signOut({ dreams: "keep" });
  await one.dreams.create({ title: "Kite" });
  await one.signIn(service.account({ before }));
  await expect(one.sync()).rejects.toMatchObject({ name: "AbortError" });
  expect(one.state).toMatchObject({ mode: "standalone", status: "idle" });
  expect(service.requests).toHaveLength(1);
});

test.each([
  ["syncs once it hears of others again", "live" as const, 2],
  ["does not sync because it does not hear of others any more", "offline" as const, 1],
])("by itself, a device %s", async (_, state, count) => {
  vi.useFakeTimers();
  const account = service.account();
  async function* live(_to: unknown, { onState, signal }: LiveOptions = {}) {
    await sleep(1_000, signal);
    onState?.(state);
    await new Promise((_resolve, reject) => signal?.addEventListener("abort", reject, { once: true }));
    yield undefined as never;
  }
  const one = new SyncManager({ store: memoryStore() });
  await one.signIn({ ...account, client: { ...account.client, live: live as unknown as Client["live"] } });
  const stop = one.start();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(service.requests).toHaveLength(count);
  stop();
});

test("the state can be observed", async () => {
  const { manager: one } = await device();
  const seen: string[] = [];
  const stop = one.subscribe(() => seen.push(`${one.state.status} ${one.state.unsynced}`));
  await one.dreams.create({ title: "Kite" });
  await one.sync();
  stop();
  await one.dreams.create({ title: "Raft" });
  expect([...new Set(seen)]).toEqual(["idle 1", "syncing 1", "syncing 0", "idle 0"]);
});

test("syncs run one at a time, and calls during one share the next", async () => {
  let [now, most, count] = [0, 0, 0];
  const before = async () => {
    now += 1;
    count += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 5));
    now -= 1;
  };
  const { manager: one } = await device(service.account({ before }));
  const running = one.sync();
  await Promise.resolve();
  await Promise.all([running, one.sync(), one.sync(), one.sync()]);
  expect([most, count]).toEqual([1, 2]);
});

function apiError(status: number, slug: string, errors: object[] = []): ApiError {
  const body = {
    type: `urn:dreamcatcher:problem:${slug}`,
    title: "A title",
    status,
    detail: "What is wrong.",
    errors,
  };
  return new ApiError({
    method: "POST",
    url: "https://dreams.example/api/v1/sync",
    response: new Response(null, { status, headers: { "content-type": "application/problem+json" } }),
    text: JSON.stringify(body),
    mayBeApplied: false,
  });
}
