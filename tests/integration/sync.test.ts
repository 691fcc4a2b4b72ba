import { randomUUID } from "node:crypto";
import type { Dream, SyncResult } from "@dreamcatcher/client";
import { ulid } from "ulid";
import { beforeAll, expect, test } from "vitest";
import { dreamPartition } from "#shared/platform/table/keys.ts";
import {
  type Api,
  api,
  changeFunction,
  eventually,
  faultsLayer,
  itemsIn,
  itemsWith,
  newUser,
  queuesOf,
  refusalOf,
  STREAM_TIMEOUT_MS,
  waitForStream,
  waitUntilEmpty,
} from "./harness/index.ts";

beforeAll(waitForStream, STREAM_TIMEOUT_MS);

type Request = Parameters<Api["sync"]["exchange"]>[0];
type Change = NonNullable<Request["changes"]>[number];
type Update = Extract<Change, { op: "update" }>;

const create = (dream: Extract<Change, { op: "create" }>["dream"], dream_id = ulid()): Change => ({
  op: "create",
  client_change_id: randomUUID(),
  dream_id,
  dream,
});

/** An edit of a dream as a device knows it: its base is what that dream has. */
const update = (known: Dream, fields: Update["dream"]): Change => ({
  op: "update",
  client_change_id: randomUUID(),
  dream_id: known.id,
  base_revision: known.revision,
  base: Object.fromEntries(Object.keys(fields).map((name) => [name, known[name as keyof Dream]])),
  dream: fields,
});

const remove = ({
  id,
  revision,
  updated,
}: Pick<Dream, "id" | "revision"> & { updated?: string }): Change => ({
  op: "delete",
  client_change_id: randomUUID(),
  dream_id: id,
  base_revision: revision,
  base_updated: updated ?? null,
});

/** A device: what it has from the service, by the ids of dreams. */
function device(as: Api, limit = 100) {
  const dreams = new Map<string, Dream>();
  let cursor: string | null = null;

  async function exchange(changes: Change[] = []): Promise<SyncResult> {
    const result = await as.sync.exchange({ cursor, changes, limit });
    for (const { dream_id, dream } of result.changes) {
      if (dream) dreams.set(dream_id, dream);
      else dreams.delete(dream_id);
    }
    ({ cursor } = result);
    return result;
  }
  return {
    dreams,
    exchange,
    /** Fetches until there is no more by now. */
    async fetch() {
      while ((await exchange()).has_more);
    },
  };
}

async function allDreams(as: Api): Promise<Map<string, Dream>> {
  const dreams = await Array.fromAsync(as.dreams.list({ limit: 100 }));
  return new Map(dreams.map((dream) => [dream.id, dream]));
}

const expectSame = (one: ReturnType<typeof device>, dreams: ReadonlyMap<string, Dream>) =>
  expect(Object.fromEntries(one.dreams)).toEqual(Object.fromEntries(dreams));

/** Fetches until a device has exactly the dreams of the service. */
const converge = (one: ReturnType<typeof device>, as: Api) =>
  eventually(async () => {
    await one.fetch();
    expectSame(one, await allDreams(as));
  });

const eventTypes = async (as: Api, dream: string) =>
  (await Array.fromAsync(as.dreams.events(dream))).map(({ type }) => type);

test("a new device fetches all dreams in pages, and then only what changes", async () => {
  const as = api(await newUser());
  const ids = [];
  for (const n of [1, 2, 3, 4, 5]) ids.push((await as.dreams.create({ title: `Kite ${n}` })).id);
  const phone = device(as, 2);
  const first = await phone.exchange();
  expect(first.changes.map(({ dream_id }) => dream_id)).toEqual(ids.slice(-2).reverse());
  expect(first).toMatchObject({ applied: [], conflicts: [], refused: [], has_more: true, resync: false });
  await converge(phone, as);
  const idle = await phone.exchange();
  expect(idle).toMatchObject({ changes: [], has_more: false });
  await as.dreams.update(ids[0] ?? "", { title: "Glider" });
  await as.dreams.delete(ids[1] ?? "");
  await converge(phone, as);
  expect(phone.dreams.size).toBe(4);
});

test("a device learns of the dreams that it asks about, and of its own alone", async () => {
  const [as, stranger] = [api(await newUser()), api(await newUser())];
  const { id: kept } = await as.dreams.create({ title: "Kite" });
  const { id: foreign } = await stranger.dreams.create({ title: "Not yours" });
  const { cursor } = await as.sync.exchange({ cursor: null });
  const check = [kept, kept, foreign, "never"];
  const { changes } = await as.sync.exchange({ cursor, check });
  expect(new Map(changes.map(({ dream_id, dream }) => [dream_id, dream?.title]))).toEqual(
    new Map([
      [kept, "Kite"],
      [foreign, undefined],
      ["never", undefined],
    ]),
  );
});

test("what a device creates, changes and deletes is as if it had used the API", async () => {
  const as = api(await newUser());
  const laptop = device(as);
  const [boat, raft] = [
    create({ title: "Boat", todos: [{ id: "t1", text: "Buy wood" }], brand: "bc-studio" }),
    create({ title: "Raft" }),
  ];
  const created = await laptop.exchange([boat, raft]);
  expect(created.applied).toEqual(
    [boat, raft].map(({ client_change_id, dream_id }) => ({
      client_change_id,
      dream_id,
      revision: 1,
      outcome: "applied",
    })),
  );
  const known = laptop.dreams.get(boat.dream_id) as Dream;
  expect(known).toEqual(await as.dreams.get(boat.dream_id));
  const edited = update(known, { title: "Ship", todos: [{ id: "t1", text: "Buy wood", done: true }] });
  const removed = remove({ id: raft.dream_id, revision: 1 });
  const changed = await laptop.exchange([edited, removed]);
  expect(changed.applied.map(({ outcome, revision }) => [outcome, revision])).toEqual([
    ["applied", 2],
    ["applied", null],
  ]);
  expect(await as.dreams.get(boat.dream_id)).toMatchObject({
    title: "Ship",
    brand: "bc-studio",
    todos: [{ id: "t1", text: "Buy wood", done: true }],
  });
  expect(await eventTypes(as, boat.dream_id)).toEqual(["DreamCreated", "DreamUpdated"]);
  expect((await refusalOf(as.dreams.get(raft.dream_id))).status).toBe(404);
  await converge(laptop, as);
});

test("several changes of one dream in one request follow each other", async () => {
  const as = api(await newUser());
  const phone = device(as);
  const made = create({ title: "Boat" });
  const known = { id: made.dream_id, revision: 1, title: "Boat", summary: "" } as Dream;
  const kept = create({ title: "Sled" });
  const result = await phone.exchange([
    made,
    update(known, { title: "Ship" }),
    update({ ...known, title: "Ship" }, { title: "Yacht" }),
    kept,
    update(known, { summary: "White." }),
    remove(known),
  ]);
  expect(result.applied.map(({ outcome, revision }) => [outcome, revision])).toEqual([
    ["applied", 1],
    ["applied", 2],
    ["applied", 3],
    ["applied", 1],
    ["applied", 4],
    ["applied", null],
  ]);
  expect(result.changes).toEqual(
    expect.arrayContaining([{ dream_id: made.dream_id, dream: null, revision: null }]),
  );
  expect([...phone.dreams.keys()]).toEqual([kept.dream_id]);
});

test("what two devices change of a dream is merged where it does not overlap", async () => {
  const as = api(await newUser());
  const dream = await as.dreams.create({
    title: "Boat",
    tags: ["sea"],
    todos: [
      { id: "a", text: "Buy wood" },
      { id: "b", text: "Buy paint" },
    ],
  });
  const [phone, laptop] = [device(as), device(as)];
  await laptop.exchange([
    update(dream, {
      title: "Ship",
      tags: ["sea", "wood"],
      todos: [
        { id: "a", text: "Buy oak" },
        { id: "b", text: "Buy paint" },
      ],
    }),
  ]);
  const { applied } = await phone.exchange([
    update(dream, {
      summary: "It floats.",
      tags: ["sea", "blue"],
      todos: [
        { id: "a", text: "Buy wood", done: true },
        { id: "c", text: "Ask Ada" },
      ],
    }),
  ]);
  expect(applied).toMatchObject([{ outcome: "merged", revision: 3 }]);
  const merged = await as.dreams.get(dream.id);
  expect(merged).toMatchObject({
    title: "Ship",
    summary: "It floats.",
    todos: [
      { id: "a", text: "Buy oak", done: true },
      { id: "c", text: "Ask Ada", done: false },
    ],
  });
  expect(merged.tags.toSorted()).toEqual(["blue", "sea", "wood"]);
  expect(phone.dreams.get(dream.id)).toEqual(merged);
});

test("what excludes each other is returned with three sides, changes nothing, and can be decided", async () => {
  const as = api(await newUser());
  const dream = await as.dreams.create({ title: "Boat", summary: "Small." });
  const theirs = await as.dreams.update(dream.id, { title: "Ship" });
  const phone = device(as);
  const mine = update(dream, { title: "Raft", summary: "Flat." });
  const { applied, conflicts } = await phone.exchange([mine, update(dream, { description: "Never tried." })]);
  expect(applied).toEqual([]);
  expect(conflicts).toEqual([
    {
      client_change_id: mine.client_change_id,
      dream_id: dream.id,
      op: "update",
      fields: ["title"],
      mine: { title: "Raft" },
      theirs: { title: "Ship" },
      base: { title: "Boat" },
      dream: theirs,
    },
  ]);
  expect(await as.dreams.get(dream.id)).toEqual(theirs);
  const decided = await phone.exchange([update(theirs, { title: "Raft", summary: "Flat." })]);
  expect(decided.applied).toMatchObject([{ outcome: "applied", revision: 3 }]);
});

test("deleting a changed dream, changing a deleted one and taking an id are conflicts", async () => {
  const as = api(await newUser());
  const [changed, gone, taken] = await Promise.all(
    ["Boat", "Raft", "Sled"].map((title) => as.dreams.create({ title })),
  );
  if (!changed || !gone || !taken) throw new Error("not created");
  const now = await as.dreams.update(changed.id, { title: "Ship" });
  await as.dreams.delete(gone.id);
  const { applied, conflicts } = await device(as).exchange([
    remove(changed),
    update(gone, { title: "Float" }),
    create({ title: "Sledge" }, taken.id),
  ]);
  expect(applied).toEqual([]);
  expect(conflicts).toMatchObject([
    { op: "delete", fields: [], mine: {}, theirs: {}, base: {}, dream: now },
    {
      op: "update",
      fields: ["title"],
      mine: { title: "Float" },
      theirs: {},
      base: { title: "Raft" },
      dream: null,
    },
    {
      op: "create",
      fields: ["title"],
      mine: { title: "Sledge" },
      theirs: { title: "Sled" },
      base: {},
      dream: taken,
    },
  ]);
  const again = await device(as).exchange([create({ title: "Sled" }, taken.id), remove(gone)]);
  expect(again.applied).toMatchObject([
    { outcome: "unchanged", revision: 1 },
    { outcome: "unchanged", revision: null },
  ]);
});

test("a delete is not of a dream that others deleted and created anew", async () => {
  const as = api(await newUser());
  const known = await as.dreams.create({ title: "Boat" });
  await as.dreams.delete(known.id);
  const phone = device(as);
  await phone.exchange([create({ title: "Ship" }, known.id)]);
  expect((await device(as).exchange([remove(known)])).conflicts).toMatchObject([
    { op: "delete", dream: { title: "Ship", revision: 1 } },
  ]);
});

test("an edit that changed nothing does not undo what others did since, when it is sent again", async () => {
  const as = api(await newUser());
  const known = await as.dreams.create({ title: "Boat" });
  await as.dreams.update(known.id, { title: "Ship" });
  const edit = update(known, { title: "Ship" });
  expect((await device(as).exchange([edit])).applied).toMatchObject([{ outcome: "unchanged", revision: 2 }]);
  const reverted = await as.dreams.update(known.id, { title: "Boat" });
  expect((await device(as).exchange([edit])).applied).toMatchObject([{ outcome: "repeated", revision: 2 }]);
  expect(await as.dreams.get(known.id)).toEqual(reverted);
});

test("changes that are sent again do nothing, also after their dream is deleted and purged", async () => {
  const user = await newUser();
  const as = api(user);
  const made = create({ title: "Boat" });
  const known = { id: made.dream_id, revision: 1, title: "Boat" } as Dream;
  const edited = update(known, { title: "Ship" });
  const removed = remove(known);
  const phone = device(as);
  await phone.exchange([made, edited]);
  expect((await phone.exchange([made, edited])).applied).toMatchObject([
    { outcome: "repeated", revision: 1 },
    { outcome: "repeated", revision: 2 },
  ]);
  // The device knows only the revision that it began with, and its edit was applied by the request before.
  expect((await phone.exchange([edited, removed])).applied).toMatchObject([
    { outcome: "repeated", revision: 2 },
    { outcome: "applied", revision: null },
  ]);
  await eventually(async () => {
    const items = await itemsIn(dreamPartition(user.id, made.dream_id));
    expect(items.filter(({ type }) => type === "DreamCreated")).toEqual([]);
  });
  await waitUntilEmpty((await queuesOf("purge-dream")).jobs);
  expect((await phone.exchange([made, edited, removed])).applied).toMatchObject([
    { outcome: "repeated", revision: 1 },
    { outcome: "repeated", revision: 2 },
    { outcome: "repeated", revision: null },
  ]);
  expect((await refusalOf(as.dreams.get(made.dream_id))).status).toBe(404);
  const left = (await itemsWith(user.id)).filter((item) => item.includes("SYNC#"));
  expect(left).toHaveLength(3);
  expect(left.join()).not.toMatch(/Boat|Ship/);
});

test("changes whose answer is lost are found applied", async () => {
  const as = api(await newUser());
  const changes = [create({ title: "Boat" }), create({ title: "Raft" })];
  const restore = await changeFunction("sync-dreams", {
    layers: [await faultsLayer()],
    environment: {
      NODE_OPTIONS: "--require faults",
      FAULTS: JSON.stringify({ "DynamoDB_20120810.Query": 1 }),
    },
  });
  expect((await refusalOf(as.sync.exchange({ cursor: null, changes }))).status).toBe(500);
  await restore();
  const { applied } = await device(as).exchange(changes);
  expect(applied.map(({ outcome }) => outcome)).toEqual(["repeated", "repeated"]);
  expect((await allDreams(as)).size).toBe(2);
});

test("requests at once apply each change once and lose none", async () => {
  const as = api(await newUser());
  const dream = await as.dreams.create({ title: "Boat" });
  const adding = ["a", "b", "c"].map((id) => update(dream, { todos: [{ id, text: `Todo ${id}` }] }));
  const same = create({ title: "Raft" });
  const answers = await Promise.all(
    [...adding, ...adding].map((change) => device(as).exchange([change, same])),
  );
  const outcomes = answers.flatMap(({ applied }) => applied);
  // A request that loses every race leaves its changes for the next time.
  const missing = adding.filter(
    ({ client_change_id }) => !outcomes.some((each) => each.client_change_id === client_change_id),
  );
  expect((await device(as).exchange(missing)).applied).toHaveLength(missing.length);
  const now = await as.dreams.get(dream.id);
  expect(now.revision).toBe(4);
  expect(now.todos.map(({ id }) => id).toSorted()).toEqual(["a", "b", "c"]);
  expect(await as.dreams.get(same.dream_id)).toMatchObject({ revision: 1 });
  expect(
    outcomes.filter(({ dream_id, outcome }) => dream_id === same.dream_id && outcome === "applied").length,
  ).toBe(1);
});

test("a first sync misses nothing of what changes while it is under way", async () => {
  const as = api(await newUser());
  const made = Array.from({ length: 16 }, (_, n) => create({ title: `Kite ${n}` }));
  await device(as).exchange(made);
  const ids = made.map(({ dream_id }) => dream_id);
  const phone = device(as, 3);
  let n = 0;
  for (let page = await phone.exchange(); page.has_more; page = await phone.exchange()) {
    const [changed, gone] = [ids[n], ids[n + 8]];
    if (n < 8 && changed && gone) {
      await Promise.all([
        as.dreams.update(changed, { summary: `Seen on page ${n}.` }),
        as.dreams.delete(gone),
        as.dreams.create({ title: `New ${n}` }),
      ]);
    }
    n += 1;
  }
  await converge(phone, as);
  expect(n).toBeGreaterThan(5);
});

test("a change that is refused is reported by field and does not stop the others", async () => {
  const as = api(await newUser());
  const dream = await as.dreams.create({ title: "Boat" });
  const nameless = { ...create({ title: "x" }), dream: { title: "x", colour: "red" } };
  const [foreign, fine] = [
    create({ title: "Raft", brand: "nobody" as "personal" }),
    create({ title: "Sled" }),
  ];
  const base = { ...update(dream, { title: "Ship" }), base: {} };
  const result = await device(as).exchange([
    nameless,
    update({ ...dream, id: nameless.dream_id }, { title: "Never tried" }),
    foreign,
    base,
    fine,
  ]);
  expect(result.applied.map(({ dream_id }) => dream_id)).toEqual([fine.dream_id]);
  expect(result.conflicts).toEqual([]);
  const paths = result.refused.map(({ client_change_id, errors }) => [
    client_change_id,
    errors.map(({ path }) => path).toSorted(),
  ]);
  expect(paths).toEqual([
    [nameless.client_change_id, ["dream", "dream.title"]],
    [foreign.client_change_id, ["dream.brand"]],
    [base.client_change_id, ["base"]],
  ]);
});

test("a cursor that another person was given, or nobody, is refused", async () => {
  const [as, other] = [api(await newUser()), api(await newUser())];
  const { cursor } = await other.sync.exchange({ cursor: null });
  for (const wrong of [cursor, `${cursor}x`, "eyJmZWVkIjoiMCJ9.x"]) {
    const refusal = await refusalOf(
      as.sync.exchange({ cursor: wrong, changes: [create({ title: "Boat" })] }),
    );
    expect(refusal).toMatchObject({ status: 400, errors: [{ path: "cursor" }] });
  }
  expect((await allDreams(as)).size).toBe(0);
});
