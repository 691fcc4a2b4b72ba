import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { DeleteCommand, DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { FeedEvent } from "@dreamcatcher/contracts/live";
import { beforeAll, expect, test } from "vitest";
import { feedEntryKey } from "#shared/platform/table/keys.ts";
import { plain } from "./fixtures.ts";
import {
  type Api,
  api,
  aws,
  eventually,
  importOf,
  newUser,
  refusalOf,
  STREAM_TIMEOUT_MS,
  stage,
  waitForStream,
} from "./harness/index.ts";

beforeAll(waitForStream, STREAM_TIMEOUT_MS);

const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient(aws));
const bus = new EventBridgeClient(aws);

/** Reads pages of `limit` events after a position until the feed has been read to its end. */
async function readAll(as: Api, { after = 0, limit = 100, dream_id = undefined as string | undefined } = {}) {
  const events: FeedEvent[] = [];
  for (let position = after; ; ) {
    const page = await as.live.events({ after: position, limit, ...(dream_id && { dream_id }) });
    events.push(...(page.items as FeedEvent[]));
    position = page.position;
    if (!page.has_more) return events;
  }
}

/** Waits until the feed has a number of events, and returns them. */
const feedOf = (as: Api, count: number) =>
  eventually(async () => {
    const events = await readAll(as);
    expect(events).toHaveLength(count);
    return events;
  });

const positions = (events: readonly FeedEvent[]) => events.map(({ position }) => position);
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

test("the feed has the events of all dreams and imports at positions without gaps, each dream's in order", async () => {
  const as = api(await newUser());
  const changing = ["a raft", "a sled", "a swing"].map(async (name) => {
    const { dream_id } = await as.conversations.capture(plain(name));
    for (const title of ["One", "Two", "Three"])
      await as.dreams.update(dream_id, { title: `${name} ${title}` });
    return dream_id;
  });
  const kite = Buffer.from(JSON.stringify([plain("a kite")]));
  const [dreams] = await Promise.all([
    Promise.all(changing),
    importOf(as, kite, { filename: "conversations.json" }),
  ]);
  const events = await feedOf(as, 3 * 4 + 2);
  expect(positions(events)).toEqual(upTo(14));
  for (const dream of dreams) {
    const own = events.filter(({ metadata }) => metadata.dream_id === dream);
    const log = await Array.fromAsync(as.dreams.events(dream));
    expect(own.map(({ position, ...event }) => event)).toEqual(log);
    expect(await readAll(as, { dream_id: dream, limit: 2 })).toEqual(own);
  }
  expect(events.map(({ type }) => type)).toContain("ImportCompleted");
  expect(await readAll(as, { limit: 5 })).toEqual(events);
  expect(await readAll(as, { after: 9 })).toEqual(events.slice(9));
});

test("events that the bus delivers again change nothing", async () => {
  const user = await newUser();
  const as = api(user);
  const { id } = await as.dreams.create({ title: "Greenhouse" });
  const [first] = await feedOf(as, 1);
  if (!first) throw new Error("the feed is empty");
  const { type, metadata, data } = first;
  const again = {
    EventBusName: stage.event_bus_name,
    Source: "dreamcatcher",
    DetailType: type,
    Detail: JSON.stringify({ metadata, data }),
  };
  await bus.send(new PutEventsCommand({ Entries: [again, again] }));
  await as.dreams.update(id, { title: "Glasshouse" });
  const events = await feedOf(as, 2);
  expect(positions(events)).toEqual([1, 2]);
  expect(events[0]).toEqual(first);
});

test("a deleted dream's events are missing, and that of its deletion stays", async () => {
  const as = api(await newUser());
  const { id } = await as.dreams.create({ title: "Greenhouse" });
  await feedOf(as, 1);
  await as.dreams.delete(id);
  const [deletion] = await eventually(async () => {
    const events = await readAll(as);
    expect(events.map(({ type }) => type)).toEqual(["DreamDeleted"]);
    return events;
  });
  expect(deletion).toMatchObject({ position: 2, metadata: { dream_id: id } });
});

test("a feed is its owner's alone", async () => {
  const [as, other] = [api(await newUser()), api(await newUser())];
  const { id } = await as.dreams.create({ title: "Mine" });
  await feedOf(as, 1);
  expect(await readAll(other)).toEqual([]);
  expect(await readAll(other, { dream_id: id })).toEqual([]);
});

test("a position whose events are no longer kept, or that has not been, is a conflict", async () => {
  const user = await newUser();
  const as = api(user);
  for (const title of ["One", "Two", "Three"]) await as.dreams.create({ title: `Dream ${title}` });
  await feedOf(as, 3);
  expect(await refusalOf(as.live.events({ after: 7 }))).toMatchObject({ status: 409, slug: "conflict" });
  for (const position of [1, 2]) {
    const Key = feedEntryKey(user.id, position);
    await dynamodb.send(new DeleteCommand({ TableName: stage.table_name, Key }));
  }
  expect(await refusalOf(as.live.events({ after: 0 }))).toMatchObject({ status: 409 });
  expect(positions((await as.live.events({ after: 2 })).items as FeedEvent[])).toEqual([3]);
  // The oldest that is kept.
  expect(positions((await as.live.events()).items as FeedEvent[])).toEqual([3]);
  expect(await as.live.events({ after: 3 })).toMatchObject({ items: [], position: 3, has_more: false });
});

test("a position at which another event is now, as after a restore, is a conflict", async () => {
  const as = api(await newUser());
  for (const title of ["One", "Two"]) await as.dreams.create({ title: `Dream ${title}` });
  const [first] = await feedOf(as, 2);
  const page = await as.live.events({ after: 1, after_event_id: first?.metadata.event_id ?? "" });
  expect(page).toMatchObject({ items: [{ position: 2 }], position: 2 });
  expect(page.event_id).toBe(page.items[0]?.metadata.event_id);
  for (const after of [1, 2]) {
    const lost = as.live.events({ after, after_event_id: "01JGFJJZ000000000000000000" });
    expect(await refusalOf(lost)).toMatchObject({ status: 409, slug: "conflict" });
  }
});

test.each(["-1", "one", "1.5", "9999999999999999"])("a position %s is refused", async (after) => {
  const { status, body } = await api(await newUser()).send("GET", `/api/v1/events?after=${after}`);
  expect([status, body]).toMatchObject([422, { errors: [{ path: "query.after" }] }]);
});
