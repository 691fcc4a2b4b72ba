import type { Dream } from "@dreamcatcher/contracts/dream";
import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import type { Problem } from "@dreamcatcher/contracts/problems";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type AnyRequest,
  hostileRequests,
  loneSurrogates,
} from "#shared/platform/openapi/requests.fixtures.ts";
import { type Api, api, newUser } from "./harness/index.ts";

let as: Api;
let dream: Dream;
beforeAll(async () => {
  as = api(await newUser({ groups: ["team"] }));
  dream = await as.dreams.create({ title: "Shop" });
});

/** Percent-encodes a text; half of a surrogate pair becomes three bytes that are not UTF-8. */
const encoded = (text: string) =>
  [...text].map((each) => (each.isWellFormed() ? encodeURIComponent(each) : "%ED%A0%80")).join("");

/** The path of a request; a dream in it is replaced by one that exists. */
function addressOf(path: string, { params, query }: AnyRequest): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => {
    const sent = params[name] ?? "";
    return name === "dream_id" && /^\w+$/.test(sent) ? dream.id : encoded(sent);
  });
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encoded(value)}`);
  return pairs.length > 0 ? `${filled}?${pairs.join("&")}` : filled;
}

/** A deletion never succeeds, since the other tests need the dream. */
const send = (method: string, address: string, body: unknown) =>
  method === "DELETE"
    ? as.send<Problem>(method, address, undefined, { "if-match": '"none"' })
    : as.send<Problem>(method, address, method === "GET" ? undefined : body);

describe.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))("%s", (_, endpoint) => {
  test("no text causes a server error, and half of a surrogate pair is refused by name", async () => {
    await fc.assert(
      fc.asyncProperty(hostileRequests(endpoint), async (hostile) => {
        if (hostile === undefined) return;
        const { request, path, text } = hostile;
        const { status, body } = await send(endpoint.method, addressOf(endpoint.path, request), request.body);
        expect(status).toBeLessThan(500);
        // The gateway has already replaced invalid UTF-8 in an address.
        if (loneSurrogates.includes(text) && !/^(path|query)/.test(path)) {
          expect(status).toBe(422);
          expect(body.errors?.map((error) => error.path)).toContain(path);
        }
      }),
      { numRuns: 8 },
    );
  });
});

test.each(["\ud800", "a\udc00b"])(
  "a field name with half of a surrogate pair is refused by name: %j",
  async (name) => {
    const { status, body } = await as.send<Problem>("POST", "/api/v1/dreams", { title: "Shop", [name]: 1 });
    expect([status, body.errors?.[0]?.path]).toEqual([422, name.toWellFormed()]);
  },
);

test("capturing a conversation with half of a surrogate pair names the message", async () => {
  const messages = [{ role: "user", content: "A shop for yarn \ud83d" }];
  const { status, body } = await as.send<Problem>("POST", "/api/v1/conversations/capture", { messages });
  expect([status, body.errors?.[0]?.path]).toEqual([422, "messages.0.content"]);
});

test("of very many errors the first hundred are listed", async () => {
  const messages = Array(300_000).fill("\ud800");
  const { status, body } = await as.send<Problem>("POST", "/api/v1/conversations/capture", { messages });
  expect([status, body.errors?.length]).toEqual([422, 100]);
});

test("a date before the year 0 in UTC is refused", async () => {
  const fragments = [{ title: "Yarn", date: "0000-01-01T00:00:00+01:00" }];
  const { status, body } = await as.send<Problem>("POST", "/api/v1/dreams/import", {
    id: "d-1",
    title: "Shop",
    fragments,
  });
  expect([status, body.errors?.[0]?.path]).toEqual([422, "fragments.0.date"]);
});

test("a fragment with texts of maximum length is stored", async () => {
  const long = (characters: number) => "😀".repeat(characters);
  const features = Array.from({ length: 200 }, () => long(500));
  const fragment = { title: long(300), url: long(2048), source: long(100), features };
  const path = "/api/v1/dreams/import";
  expect(
    (await as.send("POST", path, { id: "long-1", title: long(200), fragments: [fragment, fragment] })).status,
  ).toBe(201);
  const items = await Array.fromAsync(as.dreams.fragments("long-1"));
  expect(items).toEqual([expect.objectContaining(fragment), expect.objectContaining(fragment)]);
});

test("a list of the largest dreams is paged so that each response fits the limit", async () => {
  const large = api(await newUser());
  const documents = Array.from({ length: 80 }, (_, n) => ({ title: `Document ${n}`, url: "u".repeat(2000) }));
  for (let n = 0; n < 25; n++) await large.dreams.create({ title: `Dream ${n}`, documents });
  const pages = await Array.fromAsync(large.dreams.list({ limit: 100 }).pages());
  expect(pages).toHaveLength(2);
  expect(JSON.stringify(pages[0]).length).toBeLessThan(4_000_000);
  expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(25);
});
