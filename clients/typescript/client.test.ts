import { expect, test } from "vitest";
import { dream, problem, serve } from "./fixtures.ts";
import { operations } from "./generated/operations.ts";
import { type Client, createClient, etagOf, type List, type OperationName } from "./index.ts";

const first = (list: List<unknown>) => list.pages().next();

/** A call of each operation; while an endpoint has none here, this file does not compile. */
const callsOf: Record<OperationName, (client: Client) => Promise<unknown>> = {
  "capture-conversation": ({ conversations }) => conversations.capture("# Greenhouse"),
  "list-conversations": ({ conversations }) => first(conversations.list()),
  "get-conversation": ({ conversations }) => conversations.get("x"),
  "create-import": ({ imports }) => imports.create({ filename: "a.zip", size: 1 }),
  "list-imports": ({ imports }) => first(imports.list()),
  "get-import": ({ imports }) => imports.get("x"),
  "import-dream": ({ dreams }) => dreams.import({ id: "x", title: "Greenhouse" }),
  "create-dream": ({ dreams }) => dreams.create({ title: "Greenhouse" }),
  "list-dreams": ({ dreams }) => first(dreams.list()),
  "list-brand-dreams": ({ dreams }) => first(dreams.listOfBrand("personal")),
  "get-dream": ({ dreams }) => dreams.get("x"),
  "update-dream": ({ dreams }) => dreams.update("x", { title: "Greenhouse" }),
  "delete-dream": ({ dreams }) => dreams.delete("x"),
  "replace-todos": ({ dreams }) => dreams.replaceTodos("x", [{ text: "Buy glass" }]),
  "list-fragments": ({ dreams }) => first(dreams.fragments("x")),
  "get-document": ({ dreams }) => dreams.document("x", "x"),
  "list-dream-events": ({ dreams }) => first(dreams.events("x")),
  "implement-dream": ({ dreams }) => dreams.implement("x"),
  "ensure-implementation": ({ dreams }) => dreams.ensureImplementation("x"),
  "list-implementations": ({ dreams }) => first(dreams.implementations("x")),
  "get-implementation": ({ implementations }) => implementations.get("x"),
  "get-handover": ({ implementations }) => implementations.handover("x", "prompt"),
  "cancel-implementation": ({ implementations }) => implementations.cancel("x"),
  "update-plan": ({ implementations }) => implementations.updatePlan("x", { summary: "A greenhouse." }),
  "approve-plan": ({ implementations }) => implementations.approve("x"),
  "accept-implementation": ({ implementations }) => implementations.accept("x"),
  "create-workflow": ({ workflows }) =>
    workflows.start({ type: "conversation_to_implementation", input: { source: { dream_id: "x" } } }),
  "list-workflows": ({ workflows }) => first(workflows.list()),
  "get-workflow": ({ workflows }) => workflows.get("x"),
  "cancel-workflow": ({ workflows }) => workflows.cancel("x"),
  "retry-workflow": ({ workflows }) => workflows.retry("x"),
  "create-webhook": ({ webhooks }) => webhooks.create({ url: "https://hooks.example.org" }),
  "list-webhooks": ({ webhooks }) => first(webhooks.list()),
  "get-webhook": ({ webhooks }) => webhooks.get("x"),
  "update-webhook": ({ webhooks }) => webhooks.update("x", { status: "paused" }),
  "delete-webhook": ({ webhooks }) => webhooks.delete("x"),
  "rotate-webhook-secret": ({ webhooks }) => webhooks.rotateSecret("x"),
  "test-webhook": ({ webhooks }) => webhooks.test("x"),
  "list-deliveries": ({ webhooks }) => first(webhooks.deliveries("x")),
  redeliver: ({ webhooks }) => webhooks.redeliver("x", "x"),
  search: ({ search }) => search("greenhouse"),
  "list-events": ({ live }) => live.events(),
  "create-live-pass": ({ live }) => live.createPass(),
  "sync-dreams": ({ sync }) => sync.exchange({ cursor: null }),
  "get-account": ({ account }) => account.get(),
  "sign-out-everywhere": ({ account }) => account.signOutEverywhere(),
  "get-health": (client) => client.operations.health(),
  "get-health-details": (client) => client.operations.healthDetails(),
  "get-openapi": (client) => client.operations.openapi(),
  "get-asyncapi": (client) => client.operations.asyncapi(),
  "get-events-docs": (client) => client.operations.eventsDocs(),
  "get-docs": (client) => client.operations.docs(),
  "get-docs-script": (client) => client.operations.docsScript(),
};

test.each(Object.entries(callsOf))("%s has a method", async (name, call) => {
  const { method, path, statuses } = operations[name as OperationName];
  const { baseUrl, received } = await serve({ status: statuses[0] });
  await call(createClient({ baseUrl, token: "t-1" }));
  const withoutQuery = received.map((each) => ({ ...each, path: each.path.replace(/\?.*/, "") }));
  expect(withoutQuery).toMatchObject([
    {
      method,
      path: path.replaceAll(/\{(\w+)\}/g, (_, parameter) => (parameter === "brand" ? "personal" : "x")),
      headers: { authorization: "Bearer t-1" },
    },
  ]);
});

test("`request` calls any operation by its name and returns status and headers", async () => {
  const { baseUrl } = await serve({ status: 201, headers: { location: "/api/v1/dreams/d-1" }, body: dream });
  const client = createClient({ baseUrl });
  const { status, headers, data } = await client.request("create-dream", { body: { title: "Greenhouse" } });
  expect([status, headers.get("location"), data]).toEqual([201, "/api/v1/dreams/d-1", dream]);
});

test("a status of the contract is a success, also the 503 of a service that is down", async () => {
  const { baseUrl, received } = await serve({ status: 503, body: { status: "down" } });
  expect(await createClient({ baseUrl }).operations.healthDetails()).toEqual({ status: "down" });
  expect(received).toHaveLength(1);
});

test("a change of a dream as it was read has If-Match, one of a dream by its id has not", async () => {
  const { baseUrl, received } = await serve({ status: 200, body: dream });
  const { dreams } = createClient({ baseUrl });
  await dreams.update(dream, { title: "Glasshouse" });
  await dreams.replaceTodos(dream, []);
  await dreams.update(dream, { title: "Glasshouse" }, { ifMatch: "*" });
  await dreams.update("d-1", { title: "Glasshouse" });
  expect(received.map(({ headers }) => headers["if-match"])).toEqual([
    etagOf(dream),
    etagOf(dream),
    "*",
    undefined,
  ]);
});

test("a plan of an implementation as it was read is changed and approved with If-Match", async () => {
  const { baseUrl, received } = await serve({ status: 200, body: {} }, { status: 202, body: {} });
  const { implementations } = createClient({ baseUrl });
  const read = { id: "i-1", updated_at: "2026-03-07T08:02:41.007Z" };
  await implementations.updatePlan(read, { summary: "A greenhouse." });
  await implementations.approve(read);
  await implementations.approve("i-1");
  const tags = received.map(({ headers }) => headers["if-match"]);
  expect(tags).toEqual([etagOf(read), etagOf(read), undefined]);
});

test("waiting for an implementation ends when its plan waits for approval", async () => {
  const { baseUrl, received } = await serve(
    { status: 200, body: { status: "planning" } },
    { status: 200, body: { status: "planned" } },
  );
  const { implementations } = createClient({ baseUrl });
  expect(await implementations.wait("i-1", { pollIntervalMs: 1 })).toEqual({ status: "planned" });
  expect(received).toHaveLength(2);
});

test("deleting a dream as it was read has If-Match", async () => {
  const { baseUrl, received } = await serve({ status: 204 });
  await createClient({ baseUrl }).dreams.delete(dream);
  expect(received[0]?.headers["if-match"]).toBe(etagOf(dream));
});

test('a conditional read returns "unchanged" for a 304', async () => {
  const { baseUrl, received } = await serve({ status: 304, headers: { etag: etagOf(dream) } });
  const { dreams } = createClient({ baseUrl });
  expect(await dreams.get("d-1", { ifNoneMatch: etagOf(dream) })).toBe("unchanged");
  expect(received[0]?.headers["if-none-match"]).toBe(etagOf(dream));
});

test("a conversation is sent with its dream, brand and tags", async () => {
  const { baseUrl, received } = await serve({ status: 201, body: { outcome: "created" } });
  const { conversations } = createClient({ baseUrl });
  await conversations.capture({ messages: [] }, { brand: "personal", tags: ["garden"] });
  expect(JSON.parse(received[0]?.body ?? "")).toEqual({
    conversation: { messages: [] },
    brand: "personal",
    tags: ["garden"],
  });
});

test("after a 401 the token provider is called once more", async () => {
  const { baseUrl, received } = await serve(problem(401, "unauthorized"), { status: 200, body: dream });
  const asked: boolean[] = [];
  const client = createClient({
    baseUrl,
    token: ({ refresh }) => {
      asked.push(refresh);
      return refresh ? "fresh" : "stale";
    },
  });
  expect(await client.dreams.get("d-1")).toEqual(dream);
  expect(asked).toEqual([false, true]);
  expect(received.map(({ headers }) => headers.authorization)).toEqual(["Bearer stale", "Bearer fresh"]);
});

test("a second 401 is an error, and so is the first for a token without a provider", async () => {
  const { baseUrl, received } = await serve(problem(401, "unauthorized"));
  await expect(createClient({ baseUrl, token: async () => "no" }).dreams.get("d-1")).rejects.toMatchObject({
    slug: "unauthorized",
  });
  expect(received).toHaveLength(2);
  await expect(createClient({ baseUrl, token: "no" }).dreams.get("d-1")).rejects.toMatchObject({
    status: 401,
  });
  expect(received).toHaveLength(3);
});

test("an error of the token provider is thrown, and nothing is sent", async () => {
  const { baseUrl, received } = await serve({ status: 200, body: dream });
  const signedOut = new Error("signed out");
  const token = () => Promise.reject(signedOut);
  await expect(createClient({ baseUrl, token }).dreams.get("d-1")).rejects.toBe(signedOut);
  expect(received).toEqual([]);
});

test("without a token there is no Authorization header", async () => {
  const { baseUrl, received } = await serve({ status: 200, body: { status: "ok" } });
  await createClient({ baseUrl }).operations.health();
  expect(received[0]?.headers.authorization).toBeUndefined();
});

test("the option `fetch` replaces the global one", async () => {
  const { baseUrl } = await serve({ status: 200, body: dream });
  const urls: unknown[] = [];
  const client = createClient({
    baseUrl,
    fetch: (url, init) => {
      urls.push(url);
      return fetch(url, init);
    },
  });
  await client.dreams.get("d-1");
  expect(urls).toEqual([`${baseUrl}/api/v1/dreams/d-1`]);
});
