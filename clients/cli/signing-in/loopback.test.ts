import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { EXIT } from "../exit-codes.ts";
import { listen } from "./loopback.ts";
import { within } from "./patience.ts";
import { freePort } from "./ports.fixtures.ts";

const { signal } = new AbortController();

async function opened(ports?: number[]) {
  const loopback = await listen(ports ?? [await freePort()]);
  onTestFinished(() => loopback.close());
  return loopback;
}

/** A port that another program has. */
async function takenPort(): Promise<number> {
  const server = createServer().listen(await freePort(), "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return (server.address() as { port: number }).port;
}

test("only a return with the state counts, and its page cannot be written by others", async () => {
  const loopback = await opened();
  const returning = loopback.returned("s-1", signal);
  const elsewhere = await fetch(`${loopback.url}?code=c&state=s-2`);
  expect([elsewhere.status, await elsewhere.text()]).toEqual([400, expect.stringContaining("dreams login")]);
  for (const path of ["/", "/favicon.ico"])
    expect((await fetch(new URL(path, loopback.url))).status).toBe(404);
  expect((await fetch(`${loopback.url}?state=s-1`, { method: "POST" })).status).toBe(404);
  const response = fetch(`${loopback.url}?code=c-1&state=s-1`);
  const { parameters, answer } = await returning;
  expect(parameters.get("code")).toBe("c-1");
  await answer("<script>alert(1)</script>", `"&'`);
  const text = await (await response).text();
  expect(text).not.toContain("<script>");
  expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect((await response).headers.get("content-security-policy")).toContain("default-src 'none'");
});

test("a request that is none does not end the wait", async () => {
  const loopback = await opened();
  const { port } = new URL(loopback.url);
  const returning = loopback.returned("s-1", signal);
  const socket = connect(Number(port), "127.0.0.1");
  socket.write("GET // HTTP/1.1\r\nhost: x\r\n\r\n");
  expect(String(await once(socket, "data"))).toContain("404");
  void fetch(`${loopback.url}?code=c-1&state=s-1`).catch(() => undefined);
  expect((await returning).parameters.get("code")).toBe("c-1");
});

test("a port that is taken is passed over; where all are, it is said what to do", async () => {
  const [taken, free] = [await takenPort(), await freePort()];
  const loopback = await opened([taken, free]);
  expect(loopback.url).toBe(`http://127.0.0.1:${free}/signed-in`);
  await expect(listen([taken, free])).rejects.toMatchObject({
    message: expect.stringContaining(`${taken}, ${free}`),
    hint: expect.stringContaining("--no-browser"),
  });
});

test("the wait ends with its command, or when nobody comes", async () => {
  const loopback = await opened();
  const controller = new AbortController();
  const waiting = within(1, controller.signal, (limited) => loopback.returned("s-1", limited));
  controller.abort();
  await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
  const late = within(0.0005, signal, (limited) => loopback.returned("s-1", limited));
  await expect(late).rejects.toMatchObject({
    exit: EXIT.notSignedIn,
    message: expect.stringContaining("Nobody"),
  });
});
