import { createServer } from "node:http";
import { afterEach, expect, test } from "vitest";
import { freePort, occupantOf } from "./ports.ts";

let close = () => {};
afterEach(() => close());

async function serve(bodies: Record<string, unknown>): Promise<number> {
  const port = await freePort();
  const server = createServer((request, response) => {
    const body = bodies[request.url ?? ""];
    response.writeHead(body ? 200 : 404).end(body ? JSON.stringify(body) : "not found");
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  close = () => {
    server.close();
    server.closeAllConnections();
  };
  return port;
}

test("a free port has no occupant", async () => {
  expect(await occupantOf(await freePort())).toEqual({ kind: "nothing" });
});

test("emulators are recognized by their health endpoints", async () => {
  const health = { services: { s3: "available" }, version: "1.5.33" };
  const ministack = await serve({ "/_ministack/health": health, "/_localstack/health": health });
  expect(await occupantOf(ministack)).toEqual({ kind: "emulator", name: "MiniStack 1.5.33" });
  close();
  const localstack = await serve({ "/_localstack/health": health });
  expect(await occupantOf(localstack)).toEqual({ kind: "emulator", name: "LocalStack 1.5.33" });
});

test("any other server is no emulator", async () => {
  expect(await occupantOf(await serve({ "/": { hello: "world" } }))).toEqual({ kind: "other" });
});
