import { expect, test } from "vitest";
import { dream, problem, serve } from "./fixtures.ts";
import { operations } from "./generated/operations.ts";
import { type Client, createClient, etagOf, type List, type OperationName } from "./index.ts";

const first = (list: List<unknown>) => list.pages().next();

/** How each operation is called: an endpoint without a line here does not compile. */
const callsOf: Record<OperationName, (client: Client) => Promise<unknown>> = {
  "capture-conversation": ({ conversations }) => conversations.capture("# Greenhouse"),
  "list-conversations": ({ conversations }) => first(conversations.list()),
  "get-conversation": ({ conversations }) => conversations.get("x"),
  "create-import": ({ imports }) => imports.create({ filename: "a.zip", size: 1 }),
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
  "list-dream-events": ({ dreams }) => first(dreams.events("x")),
  "implement-dream": ({ dreams }) => dreams.implement("x"),
  "ensure-implementation": ({ dreams }) => dreams.ensureImplementation("x"),
  "list-implementations": ({ dreams }) => first(dreams.implementations("x")),
  "get-implementation": ({ implementations }) => implementations.get("x"),
  "cancel-implementation": ({ implementations }) => implementations.cancel("x"),
  "get-health": (client) => client.operations.health(),
  "get-health-details": (client) => client.operations.healthDetails(),
  "get-openapi": (client) => client.operations.openapi(),
  "get-docs": (client) => client.operations.docs(),
  "get-docs-script": (client) => client.operations.docsScript(),
};

test.each(Object.entries(callsOf))("%s has a call", async (name, call) => {
  const { method, path, statuses } = operations[name as OperationName];
  const { baseUrl, received } = await serve({ status: statuses[0] });
  await call(createClient({ baseUrl, token: "t-1" }));
  expect(received).toMatchObject([
    {
      method,
      path: path.replace(/\{(\w+)\}/, (_, parameter) => (parameter === "brand" ? "personal" : "x")),
      headers: { authorization: "Bearer t-1" },
    },
  ]);
});

test("any operation may be called by its name, for status and headers too", async () => {
  const { baseUrl } = await serve({ status: 201, headers: { location: "/api/v1/dreams/d-1" }, body: dream });
  const client = createClient({ baseUrl });
  const { status, headers, data } = await client.request("create-dream", { body: { title: "Greenhouse" } });
  expect([status, headers.get("location"), data]).toEqual([201, "/api/v1/dreams/d-1", dream]);
});

test("a success that is no 2xx is one: a part of the service that is down", async () => {
  const { baseUrl, received } = await serve({ status: 503, body: { status: "down" } });
  expect(await createClient({ baseUrl }).operations.healthDetails()).toEqual({ status: "down" });
  expect(received).toHaveLength(1);
});

test("a dream as it was read is changed only if nobody has changed it since; by its id it is changed", async () => {
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

test("a dream as it was read is deleted only if nobody has changed it since", async () => {
  const { baseUrl, received } = await serve({ status: 204 });
  await createClient({ baseUrl }).dreams.delete(dream);
  expect(received[0]?.headers["if-match"]).toBe(etagOf(dream));
});

test("a conditional read says that nothing has changed", async () => {
  const { baseUrl, received } = await serve({ status: 304, headers: { etag: etagOf(dream) } });
  const { dreams } = createClient({ baseUrl });
  expect(await dreams.get("d-1", { ifNoneMatch: etagOf(dream) })).toBe("unchanged");
  expect(received[0]?.headers["if-none-match"]).toBe(etagOf(dream));
});

test("a conversation is sent with what it belongs to", async () => {
  const { baseUrl, received } = await serve({ status: 201, body: { outcome: "created" } });
  const { conversations } = createClient({ baseUrl });
  await conversations.capture({ messages: [] }, { brand: "personal", tags: ["garden"] });
  expect(JSON.parse(received[0]?.body ?? "")).toEqual({
    conversation: { messages: [] },
    brand: "personal",
    tags: ["garden"],
  });
});

test("a provider of tokens is asked once more where its token is refused", async () => {
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

test("a token that is refused twice is an error, and so is one that nobody can renew", async () => {
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

test("what a provider of tokens throws is thrown, and nothing is sent", async () => {
  const { baseUrl, received } = await serve({ status: 200, body: dream });
  const signedOut = new Error("signed out");
  const token = () => Promise.reject(signedOut);
  await expect(createClient({ baseUrl, token }).dreams.get("d-1")).rejects.toBe(signedOut);
  expect(received).toEqual([]);
});

test("without a token none is sent", async () => {
  const { baseUrl, received } = await serve({ status: 200, body: { status: "ok" } });
  await createClient({ baseUrl }).operations.health();
  expect(received[0]?.headers.authorization).toBeUndefined();
});

test("another fetch is used where one is given", async () => {
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
