import { type LocalStore, memoryStore, SyncManager } from "@dreamcatcher/client/sync";
import { beforeAll, expect, test } from "vitest";
import { api, eventually, newUser, STREAM_TIMEOUT_MS, waitForStream } from "./harness/index.ts";

beforeAll(waitForStream, STREAM_TIMEOUT_MS);

async function devices(count: number) {
  const user = await newUser();
  const client = api(user);
  return {
    client,
    devices: await Promise.all(
      Array.from({ length: count }, async () => {
        const store: LocalStore = memoryStore();
        const sync = new SyncManager({ store });
        await sync.signIn({ client, account: user.id });
        return { sync, store };
      }),
    ),
  };
}

const dreamsOn = async (sync: SyncManager) =>
  (await sync.dreams.list({ limit: 100 })).dreams.sort((one, other) => (one.id < other.id ? -1 : 1));

test("three devices that edit offline have the same in the end, and nothing is overwritten", async () => {
  const { client, devices: all } = await devices(3);
  const [one, two, three] = all.map(({ sync }) => sync) as [SyncManager, SyncManager, SyncManager];
  const kite = await one.dreams.create({ title: "Kite", todos: [{ text: "Buy string" }] });
  const raft = await two.dreams.create({ title: "Raft" });
  const sled = await three.dreams.create({ title: "Sled" });
  for (const sync of [one, two, three]) await sync.sync();
  for (const sync of [one, two, three])
    await eventually(async () => {
      await sync.sync();
      expect(await dreamsOn(sync)).toHaveLength(3);
    });

  const [todo] = kite.todos;
  await one.dreams.edit(kite.id, { title: "Box kite", tags: ["wind"] });
  await two.dreams.edit(kite.id, { todos: [{ id: todo?.id ?? "", text: "Buy string", done: true }] });
  await three.dreams.edit(kite.id, { title: "Big kite", tags: ["sky"] });
  await one.dreams.delete(raft.id);
  await two.dreams.edit(raft.id, { summary: "Of oak" });
  await three.dreams.delete(sled.id);
  for (const sync of [three, one, two]) await sync.sync();

  expect(await one.conflicts()).toMatchObject([
    { dream_id: kite.id, fields: [{ field: "title", mine: "Box kite", theirs: "Big kite", base: "Kite" }] },
  ]);
  expect(await two.conflicts()).toMatchObject([
    { dream_id: raft.id, theirs: null, mine: { summary: "Of oak" } },
  ]);
  await one.resolve(kite.id, "mine");
  await two.resolve(raft.id, "mine");
  for (const sync of [one, two]) await sync.sync();

  await eventually(async () => {
    for (const sync of [one, two, three]) await sync.sync();
    const state = await Promise.all([one, two, three].map(dreamsOn));
    expect(state[1]).toEqual(state[0]);
    expect(state[2]).toEqual(state[0]);
    expect(state[0]).toMatchObject([
      { title: "Box kite", tags: ["sky", "wind"], todos: [{ text: "Buy string", done: true }] },
      { title: "Raft", summary: "Of oak" },
    ]);
  });
  expect((await Array.fromAsync(client.dreams.list())).map(({ title }) => title).sort()).toEqual([
    "Box kite",
    "Raft",
  ]);
});

test("what is captured and edited without an account is the service's after signing in, once", async () => {
  const user = await newUser();
  const client = api(user);
  const sync = new SyncManager({ store: memoryStore() });
  const conversation = {
    id: "rain-barrel",
    title: "Rain barrel",
    messages: [{ role: "user", content: "I want to build a rain barrel. TODO: buy a tap." }],
  };
  const local = await sync.capture(conversation);
  await sync.dreams.edit(local.id, { title: "My barrel" });
  const written = await sync.dreams.create({ title: "Kite" });
  const refused = await sync.dreams.create({ title: "No" });
  const [exported] = (await Array.fromAsync(sync.export())).filter(({ dream }) => dream.id === local.id);

  await sync.signIn({ client, account: user.id });
  await sync.sync();
  await sync.sync();
  const stored = await Array.fromAsync(client.dreams.list());
  expect(stored.map(({ title }) => title).sort()).toEqual(["Kite", "My barrel"]);
  const captured = await sync.dreams.get(local.id);
  expect(stored).toContainEqual(captured);
  expect(captured?.todos.map(({ id }) => id)).toEqual(local.todos.map(({ id }) => id));
  expect(captured?.todos[0]?.evidence).toEqual(local.todos[0]?.evidence);
  expect((await client.dreams.get(written.id)).title).toBe("Kite");
  expect(await sync.problems()).toMatchObject([
    { dream_id: refused.id, errors: [{ path: expect.stringContaining("title") }] },
  ]);
  expect((await client.conversations.capture(conversation)).outcome).toBe("unchanged");

  const other = api(await newUser());
  await other.dreams.import(exported?.dream as never);
  expect(await other.dreams.get(local.id)).toMatchObject({
    title: "My barrel",
    todos: expect.arrayContaining([expect.objectContaining({ text: "Buy a tap" })]),
  });
  expect((await other.conversations.capture(exported?.conversation as object)).outcome).toBe("created");
});
