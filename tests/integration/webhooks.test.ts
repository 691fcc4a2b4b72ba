import type { WebhookDelivery } from "@dreamcatcher/client";
import { Webhook as Verifier } from "standardwebhooks";
import { expect, test } from "vitest";
import {
  type Api,
  api,
  eventually,
  itemsWith,
  killWorkers,
  newUser,
  queuesOf,
  receiver,
  refusalOf,
  sendTo,
  subscribe,
} from "./harness/index.ts";

async function person() {
  const user = await newUser();
  return { user, as: api(user) };
}

const deliveriesOf = (as: Api, webhook: string): Promise<WebhookDelivery[]> =>
  Array.fromAsync(as.webhooks.deliveries(webhook));

/** Waits until so many deliveries have ended. */
const ended = (as: Api, webhook: string, count: number) =>
  eventually(
    async () => {
      const all = (await deliveriesOf(as, webhook)).filter(({ status }) => status !== "pending");
      expect(all.length).toBeGreaterThanOrEqual(count);
      return all;
    },
    { timeout: 40_000 },
  );

const typesOf = (bodies: readonly { body: string }[]) => bodies.map(({ body }) => JSON.parse(body).type);

test("an event is sent with a signature that the receiver verifies, and the answer is kept", async () => {
  const { as } = await person();
  const { url, received } = await receiver((response) => response.end("y".repeat(5_000)));
  const { secret, ...webhook } = await as.webhooks.create({ url, events: ["DreamCreated"] });
  expect(secret).toMatch(/^whsec_/);
  const dream = await as.dreams.create({ title: "A raft of barrels" });
  await as.dreams.update(dream, { title: "A raft of crates" });
  const [delivery] = await ended(as, webhook.id, 1);
  expect(delivery).toMatchObject({
    event_type: "DreamCreated",
    dream_id: dream.id,
    status: "delivered",
    attempts: [{ status: 200, error: null, answer: "y".repeat(2_048) }],
  });
  const [{ headers, body } = expect.fail("nothing arrived"), ...others] = received;
  expect(others).toEqual([]);
  expect(headers["webhook-id"]).toBe(delivery?.id);
  const verified = new Verifier(secret).verify(body, headers as Record<string, string>);
  expect(verified).toMatchObject({
    type: "DreamCreated",
    timestamp: expect.any(String),
    data: { dream: { title: "A raft of barrels" } },
    metadata: { event_id: delivery?.id, dream_id: dream.id },
  });
  expect(() => new Verifier(secret).verify(`${body} `, headers as Record<string, string>)).toThrow();
  expect(await as.webhooks.get(webhook.id)).toEqual(webhook);
  expect(JSON.stringify(await Array.fromAsync(as.webhooks.list()))).not.toContain("whsec_");
});

test("a receiver that fails is tried again under the same id, and given up in the end", async () => {
  const { as } = await person();
  const flaky = await receiver((response, nth) => response.writeHead(nth < 3 ? 503 : 204).end());
  const broken = await receiver((response) => response.writeHead(500).end("no"));
  const events = ["DreamCreated"];
  const [one, other] = await Promise.all([
    as.webhooks.create({ url: flaky.url, events }),
    as.webhooks.create({ url: broken.url, events }),
  ]);
  await as.dreams.create({ title: "A patient letter" });
  const [delivered] = await ended(as, one.id, 1);
  expect(delivered).toMatchObject({
    status: "delivered",
    attempts: [{ status: 503 }, { status: 503 }, { status: 204 }],
  });
  expect(new Set(flaky.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  const [failed] = await ended(as, other.id, 1);
  expect(failed?.status).toBe("failed");
  expect(failed?.attempts.map(({ status }) => status)).toEqual([500, 500, 500, 500]);
  expect(await as.webhooks.get(other.id)).toMatchObject({ status: "active", failures: 1 });

  await as.webhooks.redeliver(other.id, String(failed?.id));
  const again = await ended(as, other.id, 1);
  await eventually(async () => expect((await deliveriesOf(as, other.id))[0]?.attempts).toHaveLength(5));
  expect(again[0]?.id).toBe(failed?.id);
});

test("in order, an event that fails holds up those of its dream, and not those of others", async () => {
  const { as } = await person();
  let fails = 2;
  const { url, received } = await receiver((response) => {
    const isHeld = received.at(-1)?.body.includes("Held up") && fails-- > 0;
    response.writeHead(isHeld ? 500 : 200).end();
  });
  const { id } = await as.webhooks.create({ url, ordered: true, events: ["DreamCreated", "DreamUpdated"] });
  const held = await as.dreams.create({ title: "Held up" });
  await as.dreams.update(held.id, { title: "Held up, then changed" });
  await as.dreams.update(held.id, { title: "Held up, and changed again" });
  await as.dreams.create({ title: "Of no concern" });
  await ended(as, id, 4);
  const bodies = received.map(({ body }) => JSON.parse(body));
  const ofHeld = bodies.filter(({ data }) => data.dream.id === held.id).map(({ data }) => data.dream.title);
  expect(ofHeld).toEqual([
    "Held up",
    "Held up",
    "Held up",
    "Held up, then changed",
    "Held up, and changed again",
  ]);
  const other = bodies.findIndex(({ data }) => data.dream.title === "Of no concern");
  expect(other).toBeLessThan(bodies.length - 1);
});

test("a webhook is paused by its owner, by a receiver that is gone, and after failures; a test is sent anyway", async () => {
  const { user, as } = await person();
  const subscriber = await subscribe({ owner_id: user.id });
  const gone = await receiver((response) => response.writeHead(410).end());
  const { id } = await as.webhooks.create({ url: gone.url });
  await as.dreams.create({ title: "A letter to nobody" });
  await ended(as, id, 1);
  const paused = await eventually(async () => {
    const webhook = await as.webhooks.get(id);
    expect(webhook).toMatchObject({ status: "paused" });
    return webhook;
  });
  expect(paused).toMatchObject({ paused_because: "The receiver says that it is gone (410)." });
  await subscriber.collect((events) => events.some((each) => each["detail-type"] === "WebhookPaused"));
  await as.dreams.create({ title: "Another letter" });
  await as.webhooks.test(id);
  await eventually(async () => expect(typesOf(gone.received)).toContain("Test"));
  expect(gone.received).toHaveLength(2);
  expect(await as.webhooks.update(id, { status: "active" })).toMatchObject({
    status: "active",
    paused_because: null,
    failures: 0,
  });
  expect(await as.webhooks.update(id, { status: "paused" })).toMatchObject({
    paused_because: "Paused by its owner.",
  });
});

test("after a rotation the old secret verifies too, and the secrets are stored encrypted", async () => {
  const { as } = await person();
  const { url, received } = await receiver();
  const { id, secret: old } = await as.webhooks.create({ url });
  const { secret } = await as.webhooks.rotateSecret(id);
  expect(secret).not.toBe(old);
  await as.webhooks.test(id);
  await ended(as, id, 1);
  const [{ headers, body } = expect.fail("nothing arrived")] = received;
  for (const each of [old, secret])
    expect(new Verifier(each).verify(body, headers as Record<string, string>)).toMatchObject({
      type: "Test",
    });
  expect(await itemsWith(old.slice("whsec_".length))).toEqual([]);
});

test("duplicates of an event and killed functions leave one delivery", async () => {
  const { user, as } = await person();
  const subscriber = await subscribe({ owner_id: user.id });
  const { url, received } = await receiver();
  const { id } = await as.webhooks.create({ url, events: ["DreamCreated"] });
  await as.dreams.create({ title: "Once only" });
  await ended(as, id, 1);
  const [event] = await subscriber.collect((events) =>
    events.some((each) => each["detail-type"] === "DreamCreated"),
  );
  const { jobs } = await queuesOf("fan-out-webhooks");
  await killWorkers("deliver-webhook");
  await sendTo(jobs, event, user.id);
  await sendTo(jobs, event, user.id);
  await as.dreams.create({ title: "And another" });
  await ended(as, id, 2);
  expect(await deliveriesOf(as, id)).toHaveLength(2);
  expect(new Set(received.map(({ headers }) => headers["webhook-id"])).size).toBe(2);
});

test.each([
  ["http://hooks.example.org", "must begin with https://"],
  ["https://10.0.0.1/x", "must not lead to an address that is not public (private)"],
  ["https://169.254.169.254/latest/meta-data", "(linkLocal)"],
  ["https://0x0a000001.", "(private)"],
  ["https://user:pass@hooks.example.org", "must not contain a user name or a password"],
  ["nonsense", "must be an address such as"],
])("%s is refused as an address", async (url, message) => {
  const { as } = await person();
  const refused = await refusalOf(as.webhooks.create({ url }));
  expect(refused.status).toBe(422);
  expect(refused.errors).toEqual([{ path: "url", message: expect.stringContaining(message) }]);
});

test("a redirect is not followed", async () => {
  const { as } = await person();
  const inner = await receiver();
  const outer = await receiver((response) => response.writeHead(302, { location: inner.url }).end());
  const { id } = await as.webhooks.create({ url: outer.url });
  await as.webhooks.test(id);
  const [delivery] = await ended(as, id, 1);
  expect(delivery).toMatchObject({ status: "failed", attempts: [{ status: 302 }] });
  expect(inner.received).toEqual([]);
});

test("another person's webhook is not found, and a deleted one sends nothing more", async () => {
  const { as } = await person();
  const { as: other } = await person();
  const { url, received } = await receiver((response) => response.writeHead(500).end());
  const { id } = await as.webhooks.create({ url });
  const calls = [
    () => other.webhooks.get(id),
    () => other.webhooks.update(id, { status: "paused" }),
    () => other.webhooks.delete(id),
    () => other.webhooks.test(id),
    () => other.webhooks.rotateSecret(id),
    () => other.webhooks.redeliver(id, "x"),
    () => other.webhooks.deliveries(id).pages().next(),
  ];
  for (const call of calls) expect(await refusalOf(call())).toMatchObject({ status: 404 });
  await as.dreams.create({ title: "Never told" });
  await eventually(async () => expect(received.length).toBeGreaterThan(0));
  await as.webhooks.delete(id);
  const before = received.length;
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  expect(received.length).toBeLessThanOrEqual(before + 1);
});
