import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { send } from "./send.ts";

const LOCAL = { allows_local: true };
const STRICT = { allows_local: false };

async function receiverThat(responds: RequestListener) {
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    responds(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests: () => requests,
  };
}

/** Makes ten seconds short. */
function withShortTimeout(): void {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  const spy = vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => timeout(ms / 50));
  onTestFinished(() => spy.mockRestore());
}

const LATE = "There was no whole answer within 10 seconds.";

test("a host that leads elsewhere at its delivery than at its creation is refused, and asked for once", async () => {
  const lookup = vi.fn(async () => ["169.254.169.254"]);
  const { attempt } = await send("https://hooks.example.org/", STRICT, {}, "{}", lookup);
  expect(attempt).toMatchObject({
    status: null,
    error: "The address must not lead to an address that is not public (linkLocal).",
  });
  expect(lookup).toHaveBeenCalledTimes(1);
});

test("a receiver that never answers, and one that answers a byte at a time, end in time", async () => {
  withShortTimeout();
  const silent = await receiverThat(() => {});
  const slow = await receiverThat((_, response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write("."), 20);
    response.on("close", () => clearInterval(drip));
  });
  for (const { url } of [silent, slow])
    expect((await send(url, LOCAL, {}, "{}")).attempt).toMatchObject({ status: null, error: LATE });
});

test("a resolver that never answers ends in time", async () => {
  withShortTimeout();
  const { attempt } = await send("https://hooks.example.org/", STRICT, {}, "{}", () => new Promise(() => {}));
  expect(attempt).toMatchObject({ status: null, error: LATE });
});

test("of an endless answer the first 2 KB are kept, and a redirect is not followed", async () => {
  const endless = await receiverThat((_, response) => {
    const pour = () => {
      while (response.write("x".repeat(65_536)));
      response.once("drain", pour);
    };
    pour();
  });
  const { attempt } = await send(endless.url, LOCAL, {}, "{}");
  expect(attempt).toMatchObject({ status: 200, answer: "x".repeat(2_048) });
  const other = await receiverThat((_, response) => response.end());
  const moved = await receiverThat((_, response) => response.writeHead(307, { location: other.url }).end());
  expect((await send(moved.url, LOCAL, {}, "{}")).attempt.status).toBe(307);
  expect(other.requests()).toBe(0);
});

test.each([
  ["120", 120],
  ["-5", undefined],
  ["soon", undefined],
])("of Retry-After: %s it says %s", async (header, seconds) => {
  const { url } = await receiverThat((_, response) =>
    response.writeHead(503, { "retry-after": header }).end(),
  );
  expect((await send(url, LOCAL, {}, "{}")).retryAfter).toBe(seconds);
});

test("a proxy of the environment is not used", async () => {
  vi.stubEnv("NODE_USE_ENV_PROXY", "1");
  vi.stubEnv("HTTP_PROXY", "http://127.0.0.1:1");
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const { url } = await receiverThat((_, response) => response.end());
  expect((await send(url, LOCAL, {}, "{}")).attempt.status).toBe(200);
});
