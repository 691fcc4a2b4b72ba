import { expect, test } from "vitest";
import { dream, serve } from "./fixtures.ts";
import { createClient } from "./index.ts";

const page = (ids: readonly string[], next_cursor: string | null) => ({
  status: 200,
  body: { items: ids.map((id) => ({ ...dream, id })), next_cursor },
});

const twoPages = () => serve(page(["a", "b"], "next&1"), page(["c"], null));

test("a list has the items of all pages, each requested with the same query", async () => {
  const { baseUrl, received } = await twoPages();
  const found = await Array.fromAsync(createClient({ baseUrl }).dreams.list({ brand: "personal", limit: 2 }));
  expect(found.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(received.map(({ path }) => path)).toEqual([
    "/api/v1/dreams?brand=personal&limit=2",
    "/api/v1/dreams?brand=personal&limit=2&cursor=next%261",
  ]);
});

test("several kinds are one value of the query, separated by commas", async () => {
  const { baseUrl, received } = await serve(page([], null));
  const { dreams } = createClient({ baseUrl });
  await Array.fromAsync(dreams.list({ kind: ["idea", "fix"] }));
  await Array.fromAsync(dreams.listOfBrand("personal", { kind: ["how_to"] }));
  expect(received.map(({ path }) => path)).toEqual([
    "/api/v1/dreams?kind=idea%2Cfix",
    "/api/v1/dreams/brand/personal?kind=how_to",
  ]);
});

test("a page is read when it is needed", async () => {
  const { baseUrl, received } = await twoPages();
  for await (const { id } of createClient({ baseUrl }).dreams.list()) if (id === "b") break;
  expect(received).toHaveLength(1);
});

test("`pages` returns page by page", async () => {
  const { baseUrl } = await twoPages();
  const pages = await Array.fromAsync(createClient({ baseUrl }).dreams.list().pages());
  expect(pages.map(({ items, next_cursor }) => [items.length, next_cursor])).toEqual([
    [2, "next&1"],
    [1, null],
  ]);
});

test("each iteration of a list begins at its cursor", async () => {
  const { baseUrl, received } = await serve(page([], null));
  const list = createClient({ baseUrl }).dreams.list({ cursor: "here" });
  expect(await Array.fromAsync(list)).toEqual(await Array.fromAsync(list));
  expect(received.map(({ path }) => path)).toEqual(Array(2).fill("/api/v1/dreams?cursor=here"));
});

test("a conversation's messages are a list of all pages", async () => {
  const message = { role: "user", content: "Hello", created: null };
  const { baseUrl, received } = await serve(
    { status: 200, body: { messages: [message], next_cursor: "next" } },
    { status: 200, body: { messages: [message, message], next_cursor: null } },
  );
  const { conversations } = createClient({ baseUrl });
  expect(await Array.fromAsync(conversations.messages("c-1"))).toEqual([message, message, message]);
  expect(received.map(({ path }) => path)).toEqual([
    "/api/v1/conversations/c-1",
    "/api/v1/conversations/c-1?cursor=next",
  ]);
});
