import { createHash, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { createClient, type FeedEvent, type LiveState } from "@dreamcatcher/client";
import { MAX_FRAME_BYTES } from "@dreamcatcher/contracts/live";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { MAX_CONNECTIONS, MAX_FAULTS, MAX_MESSAGES_PER_MINUTE, RETRY_SECONDS } from "#shared/live/limits.ts";
import { storedConnection } from "#shared/live/stored.ts";
import { connectionKey, connectionsPartition, passKey } from "#shared/platform/table/keys.ts";
import { plain } from "./fixtures.ts";
import {
  type Api,
  api,
  aws,
  cuttableProxy,
  eventually,
  handshake,
  importOf,
  itemsWith,
  newUser,
  openSocket,
  refusalOf,
  STREAM_TIMEOUT_MS,
  stage,
  waitForStream,
} from "./harness/index.ts";

beforeAll(waitForStream, STREAM_TIMEOUT_MS);

const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient(aws));
const TableName = stage.table_name;

/** How many changes are made, and how often the socket is cut meanwhile. */
const CHANGES = Number(process.env.LIVE_CHANGES ?? 40);
const CUTS = Number(process.env.LIVE_CUTS ?? 8);

/** The sort keys of an owner's connections. */
async function connectionsOf(owner: string): Promise<string[]> {
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": connectionsPartition(owner) },
    }),
  );
  return Items.map(({ sk }) => sk);
}

/** Adds the row of a connection of an hour ago, which the gateway does not know any more. */
async function addRow(owner: string) {
  const now = new Date();
  const row = storedConnection.write({
    followed: ["*"],
    connected_at: new Date(now.getTime() - 3_600_000).toISOString(),
    minute: 0,
    messages: 0,
    faults: 0,
    expires_at: Math.floor(now.getTime() / 1000) + 600,
  });
  const Key = connectionKey(owner, randomUUID());
  await dynamodb.send(new PutCommand({ TableName, Item: { ...row, ...Key } }));
}

/** Follows events in the background until the end of the test. */
function following(as: Api, followed: string, options: { after?: number } = {}) {
  const events: FeedEvent[] = [];
  const states: LiveState[] = [];
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const ended = (async () => {
    const live = as.live(followed, {
      ...options,
      signal: ending.signal,
      onState: (state) => states.push(state),
    });
    for await (const event of live) events.push(event);
  })();
  ended.catch(() => {});
  const isLive = () => eventually(() => expect(states.at(-1)).toBe("live"));
  return { events, states, ended, isLive };
}

/** All events of a feed. */
async function feedOf(as: Api): Promise<FeedEvent[]> {
  const events: FeedEvent[] = [];
  for (let after = 0; ; ) {
    const page = await as.live.events({ after, limit: 100 });
    events.push(...page.items);
    after = page.position;
    if (!page.has_more) return events;
  }
}

const socketFor = async (as: Api, dream_id = "*") => openSocket((await as.live.createPass({ dream_id })).url);

test("two clients see each other's changes: one those of a dream, one all of them and of imports", async () => {
  const user = await newUser();
  const [one, other] = [api(user), api(user)];
  const { id } = await one.dreams.create({ title: "Greenhouse" });
  const { id: second } = await one.dreams.create({ title: "Raft" });
  await eventually(async () => expect(await feedOf(one)).toHaveLength(2));
  const ofDream = following(one, id);
  const ofAll = following(other, "*");
  await Promise.all([ofDream.isLive(), ofAll.isLive()]);
  await other.dreams.update(second, { title: "Sail raft" });
  await other.dreams.update(id, { title: "Glasshouse" });
  const kite = Buffer.from(JSON.stringify([plain("a kite")]));
  await importOf(one, kite, { filename: "conversations.json" });
  await eventually(() => {
    expect(ofDream.events).toMatchObject([
      { type: "DreamUpdated", data: { dream: { title: "Glasshouse" } } },
    ]);
    expect(ofAll.events.map(({ type }) => type)).toEqual([
      "DreamUpdated",
      "DreamUpdated",
      "ConversationCaptured",
      "ImportCompleted",
    ]);
  });
});

test("a hint says what changed, up to which position, and to which revision", async () => {
  const as = api(await newUser());
  const { id } = await as.dreams.create({ title: "Greenhouse" });
  const { id: other } = await as.dreams.create({ title: "Raft" });
  await eventually(async () => expect(await feedOf(as)).toHaveLength(2));
  const socket = await socketFor(as, id);
  await as.dreams.update(other, { title: "Sail raft" });
  await as.dreams.update(id, { title: "Glasshouse" });
  await eventually(() => expect(socket.frames).toHaveLength(1));
  const event = (await feedOf(as)).at(-1);
  const event_id = event?.metadata.event_id;
  expect(socket.frames).toEqual([{ type: "changed", dream_id: id, event_id, position: 4, revision: 2 }]);
  expect(await socket.ask({ type: "ping" })).toEqual({ type: "pong", position: 4 });
});

test("a pass opens one connection, for what and for whom it was made, and within its minute", async () => {
  const [user, stranger] = [await newUser(), await newUser()];
  const as = api(user);
  const { id } = await as.dreams.create({ title: "Greenhouse" });
  const { pass, url, expires_at } = await as.live.createPass({ dream_id: id });
  expect(Date.parse(expires_at) - Date.now()).toBeLessThanOrEqual(60_000);
  const withQuery = (query: Record<string, string>) => `${stage.websocket_url}?${new URLSearchParams(query)}`;
  expect(await handshake(stage.websocket_url)).toBe("refused");
  expect(await handshake(withQuery({ pass: "none", dream_id: id }))).toBe("refused");
  expect(await handshake(withQuery({ pass, dream_id: "*" }))).toBe("refused");
  const foreign = pass.replace(user.id, stranger.id);
  expect(await handshake(withQuery({ pass: foreign, dream_id: id }))).toBe("refused");
  // Of two uses at once one wins, and the pass is used up.
  expect((await Promise.all([handshake(url), handshake(url)])).sort()).toEqual(["opened", "refused"]);
  expect(await handshake(url)).toBe("refused");

  const late = await as.live.createPass();
  const digest = createHash("sha256")
    .update(late.pass.split(".")[0] ?? "")
    .digest("hex");
  await dynamodb.send(
    new UpdateCommand({
      TableName,
      Key: passKey(user.id, digest),
      UpdateExpression: "SET expires_at = :past",
      ExpressionAttributeValues: { ":past": Math.floor(Date.now() / 1000) - 1 },
    }),
  );
  expect(await handshake(late.url)).toBe("refused");
});

test("the table has no pass, and a repeated request gets a pass of its own", async () => {
  const as = api(await newUser());
  const options = { idempotencyKey: randomUUID() };
  const [one, other] = [await as.live.createPass({}, options), await as.live.createPass({}, options)];
  expect(one.pass).not.toBe(other.pass);
  expect(await itemsWith(one.pass.split(".")[0] ?? "")).toEqual([]);
});

test("there is no pass for somebody else's dream, or for one that does not exist", async () => {
  const [as, stranger] = [api(await newUser()), api(await newUser())];
  const { id } = await as.dreams.create({ title: "Greenhouse" });
  expect(await refusalOf(stranger.live.createPass({ dream_id: id }))).toMatchObject({ status: 404 });
  const { ended } = following(stranger, id);
  await expect(ended).rejects.toMatchObject({ status: 404 });
  const { body, status } = await as.send("POST", "/api/v1/live/passes", { dream_id: "not an id" });
  expect([status, body]).toMatchObject([422, { errors: [{ path: "dream_id" }] }]);
});

test("a connection follows what its messages say, and answers nonsense with an error", async () => {
  const [as, stranger] = [api(await newUser()), api(await newUser())];
  const { id } = await as.dreams.create({ title: "Greenhouse" });
  const { id: second } = await as.dreams.create({ title: "Raft" });
  const { id: foreign } = await stranger.dreams.create({ title: "Not yours" });
  await eventually(async () => expect(await feedOf(as)).toHaveLength(2));
  const socket = await socketFor(as, id);
  const error = (code: string) => ({ type: "error", code, detail: expect.any(String) });
  expect(await socket.ask({ type: "subscribe", dream_id: foreign })).toEqual(error("not-found"));
  expect(await socket.ask({ type: "subscribe", dream_id: "nothing" })).toEqual(error("not-found"));
  for (const frame of [
    "not JSON",
    "[]",
    { type: "shout" },
    { type: "$connect" },
    { type: "$disconnect" },
    { type: "ping", more: true },
    { type: "subscribe", dream_id: "a b" },
  ])
    expect(await socket.ask(frame)).toEqual(error("invalid"));
  expect(await socket.ask(JSON.stringify({ type: "ping", pad: "x".repeat(MAX_FRAME_BYTES) }))).toEqual(
    error("too-large"),
  );
  expect(await socket.ask({ type: "subscribe", dream_id: second })).toEqual({
    type: "subscribed",
    dream_id: second,
  });
  expect(await socket.ask({ type: "unsubscribe", dream_id: id })).toEqual({
    type: "unsubscribed",
    dream_id: id,
  });
  const before = socket.frames.length;
  await as.dreams.update(id, { title: "Glasshouse" });
  await as.dreams.update(second, { title: "Sail raft" });
  await stranger.dreams.update(foreign, { title: "Still not yours" });
  await eventually(() => expect(socket.frames.length).toBeGreaterThan(before));
  expect(socket.frames.slice(before)).toMatchObject([{ type: "changed", dream_id: second, position: 4 }]);
  expect(socket.isOpen).toBe(true);
});

test("a flood is answered up to a limit, and leaves the connection open", async () => {
  const user = await newUser();
  const socket = await socketFor(api(user));
  const [sk = ""] = await connectionsOf(user.id);
  // The next minute would begin to count anew.
  const leftMs = 60_000 - (Date.now() % 60_000);
  if (leftMs < 15_000) await sleep(leftMs);
  await dynamodb.send(
    new UpdateCommand({
      TableName,
      Key: { pk: connectionsPartition(user.id), sk },
      UpdateExpression: "SET #minute = :minute, messages = :messages",
      ExpressionAttributeNames: { "#minute": "minute" },
      ExpressionAttributeValues: {
        ":minute": Math.floor(Date.now() / 60_000),
        ":messages": MAX_MESSAGES_PER_MINUTE - 2,
      },
    }),
  );
  for (let n = 0; n < 8; n++) socket.send({ type: "ping" });
  await eventually(async () => {
    const { Items = [] } = await dynamodb.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": connectionsPartition(user.id) },
      }),
    );
    expect(Items[0]?.messages).toBe(MAX_MESSAGES_PER_MINUTE + 6);
  });
  const codes = () => socket.frames.map((frame) => ("code" in frame ? frame.code : frame.type)).sort();
  await eventually(() => expect(codes()).toEqual(["pong", "pong", "too-many-messages"]));
  expect(socket.isOpen).toBe(true);
});

test("a connection that goes on with what is refused is told to stay away, and closed", async () => {
  const user = await newUser();
  const socket = await socketFor(api(user));
  const [sk = ""] = await connectionsOf(user.id);
  await dynamodb.send(
    new UpdateCommand({
      TableName,
      Key: { pk: connectionsPartition(user.id), sk },
      UpdateExpression: "SET faults = :faults",
      ExpressionAttributeValues: { ":faults": MAX_FAULTS - 1 },
    }),
  );
  expect(await socket.ask("x".repeat(MAX_FRAME_BYTES + 1))).toMatchObject({ code: "too-large" });
  expect(await socket.ask("nonsense")).toMatchObject({ code: "closing", retry_after: RETRY_SECONDS });
  await eventually(() => expect(socket.isOpen).toBe(false));
  expect(await connectionsOf(user.id)).toEqual([]);
});

test("connections are rows while they are open, and a gone one is removed at the next hint", async () => {
  const user = await newUser();
  const as = api(user);
  const socket = await socketFor(as);
  await addRow(user.id);
  expect(await connectionsOf(user.id)).toHaveLength(2);
  await as.dreams.create({ title: "Greenhouse" });
  await eventually(async () => expect(await connectionsOf(user.id)).toHaveLength(1));
  await eventually(() => expect(socket.frames).toHaveLength(1));
  socket.close();
  await eventually(async () => expect(await connectionsOf(user.id)).toEqual([]));
});

test("with all the connections that a user may have, there is no pass for one more", async () => {
  const user = await newUser();
  const as = api(user);
  const [last, further] = [await as.live.createPass(), await as.live.createPass()];
  await Promise.all(Array.from({ length: MAX_CONNECTIONS - 1 }, () => addRow(user.id)));
  await openSocket(last.url);
  expect(await handshake(further.url)).toBe("refused");
  const refusal = await refusalOf(as.live.createPass());
  expect(refusal).toMatchObject({ status: 409, slug: "conflict", retryAfter: 60 });
});

test("all connections of an owner can be closed", async () => {
  const user = await newUser();
  const as = api(user);
  const sockets = [await socketFor(as), await socketFor(as)];
  process.env.TABLE_NAME = TableName;
  process.env.CONNECTIONS_ENDPOINT = stage.websocket_url.replace(/^ws/, "http");
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: stage.endpoint_url,
    AWS_REGION: stage.region,
    AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey,
  });
  const { closeConnections } = await import("#shared/live/close.ts");
  await closeConnections(user.id);
  await eventually(() => expect(sockets.map(({ isOpen }) => isOpen)).toEqual([false, false]));
  expect(await connectionsOf(user.id)).toEqual([]);
});

test(
  `the socket is cut ${CUTS} times during ${CHANGES} changes, and the client has exactly the server's log`,
  async () => {
    const user = await newUser();
    const as = api(user);
    const proxy = await cuttableProxy(stage.websocket_url);
    const client = createClient({ baseUrl: stage.api_url, token: user.token, webSocket: proxy.WebSocket });
    const events: FeedEvent[] = [];
    const ending = new AbortController();
    onTestFinished(() => ending.abort());
    const states: LiveState[] = [];
    const options = { after: 0, signal: ending.signal, onState: (state: LiveState) => states.push(state) };
    const ended = (async () => {
      for await (const event of client.live("*", options)) events.push(event);
    })();
    await eventually(() => expect(states.at(-1)).toBe("live"));

    const dreams = await Promise.all(
      ["One", "Two", "Three", "Four"].map((n) => as.dreams.create({ title: `Dream ${n}` })),
    );
    let cuts = 0;
    const cutting = (async () => {
      while (cuts < CUTS) {
        // One in five may be cut before it is open; the client waits the longer, the more of them there are.
        const isEarly = Math.random() < 0.2;
        const isDue = () => expect(isEarly ? proxy.open() > 0 : states.at(-1) === "live").toBe(true);
        await eventually(isDue, { interval: 10, timeout: 60_000 });
        await sleep(Math.random() * 300);
        cuts += proxy.cut();
      }
    })();
    const perDream = Math.ceil(CHANGES / dreams.length);
    await Promise.all([
      cutting,
      ...dreams.map(async ({ id }) => {
        for (let n = 0; n < perDream; n++) await as.dreams.update(id, { title: `Title ${n}` });
      }),
    ]);
    const total = dreams.length * (1 + perDream);
    await eventually(async () => expect(events).toHaveLength(total), { timeout: 60_000 });
    expect(events).toEqual(await feedOf(as));
    expect(events.map(({ position }) => position)).toEqual(Array.from({ length: total }, (_, n) => n + 1));
    for (const { id } of dreams) {
      const log = await Array.fromAsync(as.dreams.events(id));
      const own = events.filter(({ metadata }) => metadata.dream_id === id);
      expect(own.map(({ position, ...event }) => event)).toEqual(log);
    }
    ending.abort();
    await ended;
  },
  60_000 + 6_000 * CUTS,
);
