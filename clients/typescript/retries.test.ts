import fc from "fast-check";
import { expect, test } from "vitest";
import { dream, problem, serve } from "./fixtures.ts";
import { createClient } from "./index.ts";
import { backoffMs } from "./retries.ts";

const ok = { status: 200, body: dream };
const AT_ONCE = { "retry-after": "0" };

test.each([500, 502, 503, 504])("a read is retried after %i", async (status) => {
  const { baseUrl, received } = await serve({ status, headers: AT_ONCE }, ok);
  expect(await createClient({ baseUrl }).dreams.get("d-1")).toEqual(dream);
  expect(received).toHaveLength(2);
});

test("a read is retried without a response", async () => {
  const { baseUrl, received } = await serve("hang up", ok);
  expect(await createClient({ baseUrl }).dreams.get("d-1")).toEqual(dream);
  expect(received).toHaveLength(2);
});

test("all attempts of a POST have the same Idempotency-Key, and each POST another", async () => {
  const { baseUrl, received } = await serve(
    "hang up",
    { status: 503, headers: AT_ONCE },
    { ...ok, status: 201 },
  );
  const client = createClient({ baseUrl });
  await client.dreams.create({ title: "Greenhouse" });
  await client.dreams.create({ title: "Greenhouse" });
  const [first, second, third, other] = received.map(({ headers }) => headers["idempotency-key"]);
  expect(first).toMatch(/^[0-9a-f-]{36}$/);
  expect([second, third]).toEqual([first, first]);
  expect(other).not.toBe(first);
});

test("the option `idempotencyKey` is sent", async () => {
  const { baseUrl, received } = await serve({ ...ok, status: 201 });
  await createClient({ baseUrl }).dreams.create({ title: "Greenhouse" }, { idempotencyKey: "mine" });
  expect(received[0]?.headers["idempotency-key"]).toBe("mine");
});

test("a request is retried `maxRetries` times", async () => {
  const { baseUrl, received } = await serve({ status: 503, headers: AT_ONCE });
  const client = createClient({ baseUrl, maxRetries: 2 });
  await expect(client.dreams.get("d-1")).rejects.toMatchObject({ status: 503 });
  expect(received).toHaveLength(3);
});

test("a Retry-After above the maximum of all delays is not waited for", async () => {
  const { baseUrl, received } = await serve(
    problem(429, "quota-used-up", { headers: { "retry-after": "31" } }),
  );
  const client = createClient({ baseUrl });
  await expect(client.dreams.get("d-1")).rejects.toMatchObject({ slug: "quota-used-up", retryAfter: 31 });
  expect(received).toHaveLength(1);
});

test("the maximum is for the sum of the delays", async () => {
  const { baseUrl, received } = await serve({ status: 503, headers: { "retry-after": "1" } });
  const client = createClient({ baseUrl, maxRetryWaitMs: 1_500 });
  await expect(client.dreams.get("d-1")).rejects.toMatchObject({ status: 503 });
  expect(received).toHaveLength(2);
});

test("a throttled request is retried, also a PATCH: it was not applied", async () => {
  const { baseUrl, received } = await serve({ status: 429, body: { message: "Too Many Requests" } }, ok);
  await createClient({ baseUrl }).dreams.update("d-1", { title: "Greenhouse" });
  expect(received).toHaveLength(2);
});

test.each([
  ["a quota without Retry-After", problem(429, "quota-used-up")],
  ["a conflict", problem(409, "conflict")],
  ["bad input", problem(422, "invalid-fields")],
])("%s is not retried", async (_, reaction) => {
  const { baseUrl, received } = await serve(reaction, ok);
  await expect(createClient({ baseUrl }).dreams.create({ title: "Greenhouse" })).rejects.toThrow("A title");
  expect(received).toHaveLength(1);
});

test("a conflict with Retry-After is retried", async () => {
  const { baseUrl, received } = await serve(problem(409, "conflict", { headers: AT_ONCE }), {
    ...ok,
    status: 201,
  });
  await createClient({ baseUrl }).dreams.create({ title: "Greenhouse" });
  expect(received).toHaveLength(2);
});

test.each([
  ["hang up" as const, "NetworkError"],
  [{ status: 502, headers: AT_ONCE }, "ApiError"],
])(
  "a PATCH without If-Match is not retried after %j: it could undo a later change",
  async (reaction, name) => {
    const { baseUrl, received } = await serve(reaction, ok);
    const update = createClient({ baseUrl }).dreams.update("d-1", { title: "Greenhouse" });
    await expect(update).rejects.toMatchObject({ name });
    expect(received).toHaveLength(1);
  },
);

test("a PATCH with If-Match is retried; the error of a retry has `mayBeApplied`", async () => {
  const { baseUrl, received } = await serve("hang up", problem(412, "stale-revision"));
  const update = createClient({ baseUrl }).dreams.update(dream, { title: "Greenhouse" });
  await expect(update).rejects.toMatchObject({
    slug: "stale-revision",
    mayBeApplied: true,
    message: expect.stringContaining("read the current state before you retry"),
  });
  expect(received).toHaveLength(2);
});

test("the error of a first attempt has no `mayBeApplied`", async () => {
  const { baseUrl } = await serve(problem(412, "stale-revision"));
  const update = createClient({ baseUrl }).dreams.update(dream, { title: "Greenhouse" });
  await expect(update).rejects.toMatchObject({ mayBeApplied: false });
});

test("an aborted signal ends a delay with its reason", async () => {
  const { baseUrl } = await serve({ status: 503, headers: { "retry-after": "20" } });
  const controller = new AbortController();
  const reason = new Error("the tab was closed");
  const read = createClient({ baseUrl }).dreams.get("d-1", { signal: controller.signal });
  setTimeout(() => controller.abort(reason), 100);
  await expect(read).rejects.toBe(reason);
});

test("with an aborted signal nothing is sent", async () => {
  const { baseUrl, received } = await serve(ok);
  const reason = new Error("the tab was closed");
  const read = createClient({ baseUrl }).dreams.get("d-1", { signal: AbortSignal.abort(reason) });
  await expect(read).rejects.toBe(reason);
  expect(received).toEqual([]);
});

test("a delay is random, below a bound that doubles up to a maximum", () => {
  fc.assert(
    fc.property(fc.nat(50), fc.double({ min: 0, max: 1, noNaN: true }), (retry, random) => {
      expect(backoffMs(retry, () => random)).toBe(random * Math.min(8_000, 250 * 2 ** retry));
    }),
  );
});
