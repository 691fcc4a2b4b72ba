import { existsSync, globSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { type BuildOptions, build } from "esbuild";
import { chromium } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { organizeExport } from "./organize-export.ts";

// A page, an extension and a command line read and organize by these packages, without asking a server.
const PACKAGES = ["contracts", "text", "reading", "organizing"];
const CHROMIUM = "/usr/bin/chromium";
const absWorkingDir = fileURLToPath(new URL("../../", import.meta.url));
const forBrowsers = { absWorkingDir, bundle: true, platform: "browser", write: false } as const;

test.each(PACKAGES)("no module of %s needs one of Node's", async (name) => {
  const exclude = ["**/*.test.ts", "**/fixtures.ts"];
  const entryPoints = globSync(`shared/${name}/**/*.ts`, { cwd: absWorkingDir, exclude });
  expect(entryPoints).not.toEqual([]);
  await build({ ...forBrowsers, entryPoints, outdir: ".", format: "esm", logLevel: "silent" });
});

let zip: string;
let expected: string;

beforeAll(async () => {
  const file = new ZipFile();
  file.addFile(`${absWorkingDir}examples/chatgpt-export/conversations.json`, "conversations.json");
  file.end();
  zip = (await buffer(file.outputStream)).toString("base64");
  expected = await organizeExport(zip);
});

/** A script that defines `bundled.organizeExport`. */
async function script(options: BuildOptions): Promise<string> {
  const entryPoints = ["tests/browser/organize-export.ts"];
  const built = await build({ ...forBrowsers, entryPoints, globalName: "bundled", ...options });
  return built.outputFiles?.[0]?.text ?? "";
}

test("an export becomes the same dreams in a worker, which has neither Node nor a document", async () => {
  const streams = { DecompressionStream, ReadableStream, TransformStream, WritableStream };
  const worker = createContext({ atob, Blob, btoa, TextDecoder, TextEncoder, ...streams, zip });
  runInContext(await script({ conditions: ["worker"] }), worker);
  expect(await runInContext("bundled.organizeExport(zip)", worker)).toBe(expected);
});

const present = existsSync(CHROMIUM);
if (!present) console.log(`skipped: ${CHROMIUM} is not there`);

test.skipIf(!present)("an export becomes the same dreams in a page of Chromium", async () => {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await script({}) });
    expect(await page.evaluate(`bundled.organizeExport(${JSON.stringify(zip)})`)).toBe(expected);
  } finally {
    await browser.close();
  }
});
