import { randomUUID } from "node:crypto";
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { BatchWriteCommand, DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { DreamInput } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import type { IndexMessage } from "#shared/search/message.ts";
import { eventually, keysWith, s3, stage, workOnStage } from "./harness/index.ts";

workOnStage();
const { dynamodb } = await import("#shared/platform/aws/dynamodb.ts");
const { newDream } = await import("#shared/dreams/dream.ts");
const { putDream } = await import("#shared/dreams/store.ts");
const { dreamKey } = await import("#shared/platform/table/keys.ts");
const { updateIndex } = await import("#shared/search/update.ts");
const { IndexDraft } = await import("#shared/search/draft.ts");
const { applyTruth } = await import("#shared/search/apply.ts");
const { listDreams } = await import("#shared/search/list.ts");
const { searchDreams } = await import("#shared/search/search.ts");
const { eraseIndex, readManifest } = await import("#shared/search/store.ts");
const { drop } = await import("#shared/search/shard-cache.ts");
const { sweepIndex } = await import("#shared/search/sweep.ts");
const { indexManifestKey, indexShardKey } = await import("#shared/platform/content/keys.ts");

const Bucket = stage.content_bucket_name;
const newOwner = () => `test-${randomUUID()}`;

type Dream = ReturnType<typeof newDream>;

/** Puts dreams into the table without events, so that the stage's own indexer does not hear of them. */
async function store(owner: string, inputs: readonly DreamInput[]): Promise<Dream[]> {
  const start = Date.now() - inputs.length;
  const dreams = inputs.map((input, n): Dream => {
    const content = {
      description: "",
      status: "idea",
      tags: [] as string[],
      brand: "personal",
      summary: "",
      ...input,
    } as const;
    const dream = newDream(owner, {
      ...content,
      todos: [],
      documents: [],
      decisions: [],
      suggestions: [],
      features: [],
      outcome: null,
    });
    const time = new Date(start + n).toISOString();
    return { ...dream, created: time, updated: time };
  });
  for (let n = 0; n < dreams.length; n += 25) {
    const puts = dreams.slice(n, n + 25).map((dream) => ({
      PutRequest: { Item: putDream({ dream, origins: {}, stored_bytes: {} }, undefined).Put?.Item },
    }));
    await dynamodb.send(new BatchWriteCommand({ RequestItems: { [stage.table_name]: puts } }));
  }
  return dreams;
}

/** Puts a dream in place of the one with its id, without an event. */
const put = (dream: Dream) =>
  dynamodb.send(
    new PutCommand({
      TableName: stage.table_name,
      Item: putDream({ dream, origins: {}, stored_bytes: {} }, undefined).Put?.Item,
    }),
  );

const hintOf = ({ owner_id, id, updated }: Dream, deleted = false): IndexMessage => ({
  owner_id,
  hint: { dream_id: id, occurred_at: updated, deleted },
});

const request = (owner_id: string, rebuild = false): IndexMessage => ({ owner_id, request: { rebuild } });

async function found(owner: string, q: string) {
  const { items, index } = await searchDreams(owner, { q, prefix: false }, { limit: 50, after: undefined });
  return { titles: items.map(({ dream }) => dream.title).sort(), ...index };
}

const fileKeys = async (owner: string) => (await keysWith(owner)).filter((key) => key.endsWith(".sqlite"));

/** The files that are no lists. */
async function shardKeys(owner: string): Promise<string[]> {
  const { manifest } = await readManifest(owner);
  const lists = manifest?.current?.lists.map(({ stored }) => indexShardKey(owner, stored.file)) ?? [];
  return (await fileKeys(owner)).filter((key) => !lists.includes(key));
}

async function bytesOfFiles(owner: string): Promise<string> {
  const bodies = (await fileKeys(owner)).map(async (Key) => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    return Buffer.from((await Body?.transformToByteArray()) ?? []).toString("latin1");
  });
  return (await Promise.all(bodies)).join("");
}

test("of eight indexers at once none loses what another has indexed", async () => {
  const owner = newOwner();
  const dreams = await store(
    owner,
    Array.from({ length: 24 }, (_, n) => ({ title: `Kite number ${n}` })),
  );
  // Each hears of three dreams and takes the later ones along: all write the same shard.
  const shares = Array.from({ length: 8 }, (_, n) =>
    dreams.slice(n * 3, n * 3 + 3).map((dream) => hintOf(dream)),
  );
  await Promise.all(shares.map((share) => updateIndex(owner, share)));
  expect((await found(owner, "kite")).titles).toEqual(dreams.map(({ title }) => title).sort());
  expect(await shardKeys(owner)).toHaveLength(1);
});

test("hints that come late, twice or in another order change nothing, and none brings back what is deleted", async () => {
  const owner = newOwner();
  const [kept, gone] = (await store(owner, [{ title: "Kept lantern" }, { title: "Gone lantern" }])) as [
    Dream,
    Dream,
  ];
  await updateIndex(owner, [hintOf(gone), hintOf(kept)]);
  expect((await found(owner, "lantern")).titles).toEqual(["Gone lantern", "Kept lantern"]);
  await dynamodb.send(new DeleteCommand({ TableName: stage.table_name, Key: dreamKey(owner, gone.id) }));
  const deletion = { ...gone, updated: new Date(Date.parse(gone.updated) + 10).toISOString() };
  await updateIndex(owner, [hintOf(deletion, true)]);
  const { version } = await found(owner, "lantern");
  for (const late of [hintOf(gone), hintOf(deletion, true), hintOf(kept)]) await updateIndex(owner, [late]);
  expect(await found(owner, "lantern")).toMatchObject({ titles: ["Kept lantern"] });
  // What was said already is not written again.
  expect((await found(owner, "lantern")).version).toBe(version);
});

test("the words of a deleted dream leave the files of the index", async () => {
  const owner = newOwner();
  const [dream] = (await store(owner, [{ title: "Zeppelinhangar" }, { title: "Shed" }])) as [Dream];
  await updateIndex(owner, [request(owner)]);
  for (const text of ["zeppelinhangar", dream.id]) expect(await bytesOfFiles(owner)).toContain(text);
  await dynamodb.send(new DeleteCommand({ TableName: stage.table_name, Key: dreamKey(owner, dream.id) }));
  await updateIndex(owner, [hintOf({ ...dream, updated: new Date().toISOString() }, true)]);
  for (const text of ["zeppelinhangar", dream.id]) expect(await bytesOfFiles(owner)).not.toContain(text);
  await eraseIndex(owner);
  expect(await keysWith(owner)).toEqual([]);
});

test("an indexer that dies between its writes loses nothing, and what it left behind is swept", async () => {
  const owner = newOwner();
  const [, dream] = (await store(owner, [{ title: "First bell" }, { title: "Second bell" }])) as [
    Dream,
    Dream,
  ];
  await updateIndex(owner, [request(owner)]);
  const changed = { ...dream, title: "Third bell", updated: new Date().toISOString(), revision: 2 };
  await put(changed);
  const draft = await IndexDraft.of(owner);
  await applyTruth(owner, draft, [dream.id]);
  // The manifest is not written.
  const { manifest, etag } = await readManifest(owner);
  await s3.send(
    new PutObjectCommand({ Bucket, Key: indexManifestKey(owner), Body: `${JSON.stringify(manifest)} ` }),
  );
  expect(await draft.commit()).toBe(false);
  draft.close();
  expect(etag).toBeDefined();
  await updateIndex(owner, [hintOf(changed)]);
  expect((await found(owner, "bell")).titles).toEqual(["First bell", "Third bell"]);

  const orphan = indexShardKey(owner, "01K00000000000000000000000");
  await s3.send(new PutObjectCommand({ Bucket, Key: orphan, Body: "orphan" }));
  await sweepIndex(owner);
  expect(await shardKeys(owner)).toHaveLength(1);
  expect(await shardKeys(owner)).not.toContain(orphan);
});

test("wherever an indexer stops while it writes, the index is whole, and the next run completes it", async () => {
  const owner = newOwner();
  await store(owner, [{ title: "Flute number 0" }]);
  await updateIndex(owner, [request(owner)]);
  const { s3: client } = await import("#shared/platform/aws/s3.ts");
  for (const stop of [1, 2, 3, 4]) {
    const before = (await found(owner, "flute")).titles;
    const [dream] = (await store(owner, [{ title: `Flute number ${stop}` }])) as [Dream];
    let writes = 0;
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (!commandName?.startsWith("Get") && ++writes >= stop) throw new Error("stopped");
          return await next(args);
        },
      { step: "initialize", name: "stop" },
    );
    const running = updateIndex(owner, [hintOf(dream)]);
    // After a shard, a part of the lists and the manifest, files go that it names no more; left, they do no
    // harm.
    if (stop === 4) await running;
    else await expect(running).rejects.toThrow("stopped");
    client.middlewareStack.remove("stop");
    const now = [...before, ...(stop === 4 ? [dream.title] : [])];
    expect((await found(owner, "flute")).titles).toEqual(now);
    await updateIndex(owner, [hintOf(dream)]);
    expect((await found(owner, "flute")).titles).toEqual([...before, dream.title]);
  }
});

test.each([
  ["a shard that is truncated", "truncated"],
  ["a shard that is lost", "lost"],
  ["a manifest that is lost", "manifest"],
  ["a manifest that is unreadable", "unreadable"],
])("%s is noticed by a search, said, and built again by itself", async (_, damage) => {
  const owner = newOwner();
  await store(owner, [{ title: "First drum" }, { title: "Second drum" }]);
  await updateIndex(owner, [request(owner)]);
  const [shard = ""] = await shardKeys(owner);
  if (damage === "truncated")
    await s3.send(new PutObjectCommand({ Bucket, Key: shard, Body: "SQLite format 3" }));
  if (damage === "lost") await s3.send(new DeleteObjectCommand({ Bucket, Key: shard }));
  if (damage === "manifest") await s3.send(new DeleteObjectCommand({ Bucket, Key: indexManifestKey(owner) }));
  if (damage === "unreadable")
    await s3.send(new PutObjectCommand({ Bucket, Key: indexManifestKey(owner), Body: "{" }));
  // What this process has of it tells nothing of the bucket.
  drop(/([^/]+)\.sqlite$/.exec(shard)?.[1] ?? "");
  expect(await found(owner, "drum")).toMatchObject({ state: "building" });
  await eventually(async () => {
    expect(await found(owner, "drum")).toMatchObject({
      state: "ready",
      titles: ["First drum", "Second drum"],
    });
  });
  const isRebuilt = damage === "truncated" || damage === "lost";
  expect((await shardKeys(owner)).includes(shard) && isRebuilt).toBe(false);
});

test("a shard that grows too large is split, and what it had is found in the parts", async () => {
  const owner = newOwner();
  const dreams = await store(
    owner,
    Array.from({ length: 40 }, (_, n) => ({
      title: `Barrel number ${n}`,
      description: Array.from({ length: 200 }, (_, word) => `w${(n * 7_919 + word * 104_729) % 50_000}`).join(
        " ",
      ),
    })),
  );
  const draft = await IndexDraft.of(owner, { maxShardBytes: 150_000 });
  await applyTruth(
    owner,
    draft,
    dreams.map(({ id }) => id),
  );
  expect(await draft.commit()).toBe(true);
  await updateIndex(owner, [request(owner)]);
  const keys = await shardKeys(owner);
  expect(keys.length).toBeGreaterThan(1);
  expect((await found(owner, "barrel")).titles).toEqual(dreams.map(({ title }) => title).sort());
  // A part is changed and read by itself.
  const [dream] = dreams as [Dream];
  await dynamodb.send(new DeleteCommand({ TableName: stage.table_name, Key: dreamKey(owner, dream.id) }));
  await updateIndex(owner, [hintOf({ ...dream, updated: new Date().toISOString() }, true)]);
  expect((await found(owner, "barrel")).titles).toHaveLength(39);
  const kept = await shardKeys(owner);
  expect(kept.filter((key) => keys.includes(key))).toHaveLength(keys.length - 1);
});

/** All pages of a list, as titles. */
async function listed(
  owner: string,
  filter: Parameters<typeof listDreams>[1],
  limit: number,
): Promise<string[]> {
  const titles: string[] = [];
  let after: Parameters<typeof listDreams>[2]["after"];
  do {
    const page = await listDreams(owner, filter, { limit, after });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    titles.push(...page.items.map(({ title }) => title));
    after = page.next ?? undefined;
  } while (after);
  return titles;
}

test("a list is right about what the index has not heard of, and goes on from the index", async () => {
  const owner = newOwner();
  const inputs = Array.from({ length: 60 }, (_, n) => ({
    title: `Tile ${n}`,
    tags: n % 3 ? ["Blue"] : ["red"],
  }));
  const dreams = await store(owner, inputs);
  await updateIndex(owner, [request(owner)]);
  const older = (tag: string) => inputs.filter(({ tags }) => tags[0] === tag).map(({ title }) => title);
  expect(await listed(owner, { tag: "red" }, 7)).toEqual(older("red").reverse());
  expect(await listed(owner, { tag: "blue" }, 7)).toEqual([]);

  // The first tile is painted, the fourth broken, and forty are new, more than are read at once.
  const [first, , , fourth] = dreams as [Dream, Dream, Dream, Dream];
  await dynamodb.send(new DeleteCommand({ TableName: stage.table_name, Key: dreamKey(owner, fourth.id) }));
  await put({ ...first, tags: ["Blue"], updated: new Date().toISOString(), revision: 2 });
  const added = Array.from({ length: 40 }, (_, n) => ({
    title: `New tile ${n}`,
    tags: n % 4 ? ["Blue"] : ["red"],
  }));
  await store(owner, added);
  const news = added.filter(({ tags }) => tags[0] === "red").map(({ title }) => title);
  const kept = older("red").filter((title) => title !== "Tile 0" && title !== "Tile 3");
  const expected = [...news.toReversed(), ...kept.toReversed()];
  for (const limit of [7, 50]) expect(await listed(owner, { tag: "red" }, limit)).toEqual(expected);
});

/** The read capacity that `work` consumes, and the number of reads. */
async function capacityOf(work: () => Promise<unknown>): Promise<{ units: number; reads: number }> {
  const used = { units: 0, reads: 0 };
  const name = "count-capacity";
  dynamodb.middlewareStack.add(
    (next) => async (args) => {
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: "TOTAL" } });
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: Capacity | Capacity[] };
      used.reads += 1;
      for (const each of [ConsumedCapacity ?? []].flat()) used.units += each.CapacityUnits ?? 0;
      return result;
    },
    { step: "initialize", name },
  );
  await work();
  dynamodb.middlewareStack.remove(name);
  return used;
}

type Capacity = { CapacityUnits?: number };

test("a page of a rare tag costs the same among many dreams as among few", async () => {
  const costs: Awaited<ReturnType<typeof capacityOf>>[] = [];
  // Each row is also a record of the stream, which the emulator takes one at a time.
  for (const count of [40, 120]) {
    const owner = newOwner();
    const inputs = Array.from({ length: count }, (_, n) => ({
      title: `Bead number ${String(n).padStart(4, "0")}`,
      tags: n < 10 && n % 2 === 0 ? ["rare"] : ["else"],
    }));
    await store(owner, inputs);
    await updateIndex(owner, [request(owner)]);
    const page = () => listDreams(owner, { tag: "rare" }, { limit: 5, after: undefined });
    const { items, next } = await page();
    expect(items.map(({ title }) => title)).toEqual(
      inputs
        .filter(({ tags }) => tags[0] === "rare")
        .map(({ title }) => title)
        .reverse(),
    );
    expect(next).toBeNull();
    costs.push(await capacityOf(page));
  }
  const [few, many] = costs;
  expect(many).toEqual(few);
  // One query of the latest changes, and one batch of those that the index lists.
  expect(few).toMatchObject({ reads: 2 });
});
