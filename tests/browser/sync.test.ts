import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { openBrowser, withoutBrowser } from "./chromium.ts";

const absWorkingDir = fileURLToPath(new URL("../../", import.meta.url));
const forBrowsers = { absWorkingDir, bundle: true, platform: "browser", write: false } as const;

test("no module of the client imports one of Node's, but for the store in SQLite", async () => {
  const entryPoints = ["index", "sync/index", "sync/store/dexie"].map(
    (name) => `clients/typescript/${name}.ts`,
  );
  await build({
    ...forBrowsers,
    entryPoints,
    outdir: ".",
    format: "esm",
    splitting: true,
    logLevel: "silent",
  });
});

test.skipIf(withoutBrowser)("dreams are kept and found in Chromium without a service", async () => {
  const { outputFiles } = await build({
    ...forBrowsers,
    entryPoints: ["tests/browser/keep-dreams.ts"],
    globalName: "bundled",
  });
  // A page from somewhere: there is no IndexedDB without an origin.
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end("<title>Page</title>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
    expect(JSON.parse(await page.evaluate("bundled.keepDreams()"))).toEqual({
      titles: ["Greenhouse", "Rain barrel"],
      found: [["Greenhouse"], ["Rain barrel"], []],
    });
  } finally {
    await browser.close();
    server.close();
  }
});
