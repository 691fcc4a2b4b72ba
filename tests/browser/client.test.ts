import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openBrowser, withoutBrowser } from "./chromium.ts";

interface Received {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "authorization, content-type, idempotency-key",
  "access-control-allow-methods": "GET, POST, PUT",
};
const pages: Record<string, object> = {
  "/api/v1/dreams?limit=1": { items: [{ title: "one" }], next_cursor: "n" },
  "/api/v1/dreams?limit=1&cursor=n": { items: [{ title: "two" }], next_cursor: null },
};
const received: Received[] = [];
let script = "";
let port = 0;

/** A page at `/`, the API for another origin, and a storage that requires Content-Length, as S3 does. */
const server = createServer(async (request, response) => {
  const { method = "", url = "", headers } = request;
  if (method === "OPTIONS") return response.writeHead(204, cors).end();
  if (url === "/") return response.writeHead(200, { "content-type": "text/html" }).end("<title>Page</title>");
  if (url === "/script.js") return response.writeHead(200, { "content-type": "text/javascript" }).end(script);
  if (url === "/favicon.ico") return response.writeHead(404).end();
  const body = await text(request);
  received.push({ method, path: url, headers, body });
  const [status, data] = respond(method, url, headers);
  return response
    .writeHead(status, { ...cors, "content-type": "application/json" })
    .end(JSON.stringify(data));
});

function respond(method: string, path: string, headers: IncomingHttpHeaders): [status: number, data: object] {
  if (method === "PUT") return [headers["content-length"] ? 200 : 411, {}];
  if (path === "/api/v1/dreams") return [201, { title: "Greenhouse" }];
  const upload = {
    url: `http://127.0.0.1:${port}/storage`,
    method: "PUT",
    headers: { "content-length": "5" },
  };
  if (path === "/api/v1/imports") return [202, { import_id: "i-1", upload }];
  return [200, pages[path] ?? {}];
}

/** A busy machine takes long to start a browser. */
const MAX_START_MS = 60_000;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL("../../", import.meta.url)),
    entryPoints: ["tests/browser/call-api.ts"],
    globalName: "bundled",
    bundle: true,
    platform: "browser",
    write: false,
  });
  script = outputFiles[0]?.text ?? "";
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
  if (withoutBrowser) return;
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(`http://localhost:${port}/`);
}, MAX_START_MS);
afterAll(async () => {
  await browser?.close();
  server.close();
});
beforeEach(() => {
  received.length = 0;
});

/** A script that calls the API in a worker of the page. */
const inWorker = (baseUrl: string) => `new Promise((resolve, reject) => {
  const code = 'importScripts("http://localhost:${port}/script.js"); bundled.callApi("${baseUrl}").then(postMessage)';
  const worker = new Worker(URL.createObjectURL(new Blob([code])));
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
})`;

test.skipIf(withoutBrowser).each(["page", "worker"])(
  "the API is called from a %s of Chromium",
  async (where) => {
    const baseUrl = `http://127.0.0.1:${port}`;
    if (where === "page") await page.addScriptTag({ url: "/script.js" });
    const called = await page.evaluate(
      where === "page" ? `bundled.callApi("${baseUrl}")` : inWorker(baseUrl),
    );
    expect(JSON.parse(String(called))).toEqual({
      title: "Greenhouse",
      titles: ["one", "two"],
      progress: [
        { sent: 0, total: 5 },
        { sent: 5, total: 5 },
      ],
      isNamed: true,
    });
    const [created, , , , uploaded] = received;
    expect(created?.headers).toMatchObject({
      authorization: "Bearer t-1",
      "idempotency-key": expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(uploaded).toMatchObject({ method: "PUT", headers: { "content-length": "5" }, body: "hello" });
  },
);
