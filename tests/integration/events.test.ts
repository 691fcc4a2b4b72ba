import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import type { Dream } from "@dreamcatcher/contracts/dream";
import { detailOf } from "@dreamcatcher/contracts/events";
import { expect, test } from "vitest";
import * as z from "zod";
import { plain } from "./fixtures.ts";
import {
  type Api,
  api,
  aws,
  type BusEvent,
  changeFunction,
  faultsLayer,
  newUser,
  type Subscriber,
  subscribe,
} from "./harness/index.ts";

const distinct = (events: readonly BusEvent[]) => [
  ...new Map(events.map((event) => [event.detail.metadata.event_id, event])).values(),
];

/** Makes every kind of change to a new dream and returns the types of their events. */
async function changeDream(as: Api, name: string): Promise<{ id: string; changes: string[] }> {
  const { dream_id } = await as.conversations.capture(plain(name));
  await as.dreams.update(dream_id, { title: `${name} mine` });
  await as.dreams.replaceTodos(dream_id, [{ text: "Only this" }]);
  await as.conversations.capture(plain(name, 2));
  await as.dreams.update(dream_id, { status: "planned" });
  return {
    id: dream_id,
    changes: [
      "ConversationCaptured",
      "DreamUpdated",
      "DreamTodosUpdated",
      "ConversationCaptured",
      "DreamUpdated",
    ],
  };
}

const typesOf = (events: readonly BusEvent[], dream: string) =>
  events.filter(({ detail }) => detail.metadata.dream_id === dream).map((event) => event["detail-type"]);

test("every change publishes one event, in order per dream, that matches its schema", async () => {
  const user = await newUser();
  const as = api(user);
  const subscriber = await subscribe({ owner_id: user.id });
  const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  const headers = { traceparent, "x-correlation-id": "my-request" };
  const { body: created } = await as.send<Dream>("POST", "/api/v1/dreams", { title: "Traced" }, headers);
  const imported = { id: "ext-9", title: "From the extension", fragments: [{ title: "One" }] };
  await as.dreams.import(imported);
  const dreams = await Promise.all(["a raft", "a sled", "a swing"].map((name) => changeDream(as, name)));
  await as.dreams.delete("ext-9");
  await expect(as.dreams.update(created.id, { title: "x" })).rejects.toMatchObject({ status: 422 });

  const total = 1 + 2 + dreams.flatMap(({ changes }) => changes).length;
  await subscriber.collect((events) => distinct(events).length >= total);
  const events = distinct(await subscriber.drain());
  expect(events).toHaveLength(total);
  for (const { id, changes } of dreams) expect(typesOf(events, id)).toEqual(changes);
  expect(typesOf(events, "ext-9")).toEqual(["DreamImported", "DreamDeleted"]);
  for (const event of events) detailOf(event["detail-type"]).parse(event.detail);
  const [traced] = events.filter(({ detail }) => detail.metadata.dream_id === created.id);
  expect(traced?.detail.metadata).toMatchObject({
    traceparent,
    correlation_id: "my-request",
    owner_id: user.id,
  });
  for (const { id } of dreams) {
    const log = await Array.fromAsync(as.dreams.events(id));
    const ofDream = events.filter(({ detail }) => detail.metadata.dream_id === id);
    expect(log.map(({ metadata, data }) => ({ metadata, data }))).toEqual(
      ofDream.map(({ detail }) => detail),
    );
  }
});

test("while the bus fails half of the time, no event is lost and none overtakes another of its dream", async () => {
  const bus = await flakyBus();
  await changeFunction("relay-outbox", { environment: { AWS_ENDPOINT_URL_EVENTBRIDGE: bus.url } });
  const user = await newUser();
  const as = api(user);
  const subscriber = await subscribe({ owner_id: user.id });
  const dreams = [];
  for (const name of ["a mast", "a keel", "an oar"]) dreams.push(await changeDream(as, name));
  await expectAll(subscriber, dreams);
  expect(bus.failures()).toBeGreaterThan(3);
  bus.close();
});

test("while the bus is unavailable events wait, and all arrive afterwards", async () => {
  const user = await newUser();
  const as = api(user);
  const subscriber = await subscribe({ owner_id: user.id });
  const restore = await changeFunction("relay-outbox", {
    environment: { NODE_OPTIONS: "--require faults", FAULTS: JSON.stringify({ "AWSEvents.PutEvents": 1 }) },
    layers: [await faultsLayer()],
  });
  const dreams = [];
  for (const name of ["a rope", "a knot"]) dreams.push(await changeDream(as, name));
  expect(await subscriber.drain(2_500)).toEqual([]);
  await restore();
  await expectAll(subscriber, dreams);
});

/** Checks that each change arrives once after deduplication, in order per dream. */
async function expectAll(subscriber: Subscriber, dreams: readonly { id: string; changes: string[] }[]) {
  const total = dreams.flatMap(({ changes }) => changes).length;
  await subscriber.collect((events) => distinct(events).length >= total, 50_000);
  const events = distinct(await subscriber.drain());
  expect(events).toHaveLength(total);
  for (const { id, changes } of dreams) expect(typesOf(events, id)).toEqual(changes);
}

/** A proxy of the bus: of four calls, one fails as a whole and one for the first of its events. */
async function flakyBus(): Promise<{ url: string; failures: () => number; close: () => void }> {
  const bus = new EventBridgeClient(aws);
  let calls = 0;
  let failures = 0;
  const server = createServer(async (incoming, outgoing) => {
    const { Entries } = Call.parse(await json(incoming));
    calls += 1;
    outgoing.setHeader("content-type", "application/x-amz-json-1.1");
    if (calls % 4 === 1) {
      failures += Entries.length;
      outgoing.writeHead(400).end(JSON.stringify({ __type: "InternalException", message: "injected" }));
      return;
    }
    const refused = calls % 4 === 3 ? Entries.slice(0, 1) : [];
    failures += refused.length;
    const accepted = Entries.slice(refused.length).map((entry) => ({
      ...entry,
      Time: new Date(entry.Time * 1000),
    }));
    const response =
      accepted.length > 0 ? await bus.send(new PutEventsCommand({ Entries: accepted })) : { Entries: [] };
    const results = [...refused.map(() => ({ ErrorCode: "InternalFailure" })), ...(response.Entries ?? [])];
    outgoing.end(JSON.stringify({ FailedEntryCount: refused.length, Entries: results }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, failures: () => failures, close: () => server.close() };
}

const Call = z.object({ Entries: z.array(z.looseObject({ Time: z.number() })) });
