import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { type BuildOptions, build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { CASES } from "../cases/cases.ts";
import { openBrowser, withoutBrowser } from "./chromium.ts";
import { organizeExport } from "./organize-export.ts";

// These packages also run in browsers, where they read, organize and search conversations without a server.
const PACKAGES = ["contracts", "text", "reading", "organizing", "searching", "syncing"];
const absWorkingDir = fileURLToPath(new URL("../../", import.meta.url));
const forBrowsers = { absWorkingDir, bundle: true, platform: "browser", write: false } as const;

const folder = mkdtempSync(join(tmpdir(), "browser-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function bundle(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...forBrowsers, ...options });
  return outputFiles?.[0]?.text ?? "";
}

/** A script that defines `bundled.organizeExport`. */
const organizing: BuildOptions = {
  entryPoints: ["tests/browser/organize-export.ts"],
  globalName: "bundled",
};

test.each(PACKAGES)("no module of %s imports one of Node's", async (name) => {
  const exclude = ["**/*.test.ts", "**/fixtures.ts"];
  const entryPoints = globSync(`shared/${name}/**/*.ts`, { cwd: absWorkingDir, exclude });
  expect(entryPoints).not.toEqual([]);
  await build({ ...forBrowsers, entryPoints, outdir: ".", format: "esm", logLevel: "silent" });
});

test.each(PACKAGES)("the examples in the README of %s print their output", async (name) => {
  const readme = readFileSync(`${absWorkingDir}shared/${name}/README.md`, "utf8");
  const examples = [...readme.matchAll(/```js\n(.*?)```.*?```text\n(.*?)```/gs)];
  expect(examples).not.toEqual([]);
  for (const [, contents = "", printed] of examples) {
    const bundled = join(folder, `${name}.mjs`);
    const stdin = { contents, resolveDir: absWorkingDir };
    await bundle({ stdin, format: "esm", outfile: bundled, write: true });
    expect(execFileSync(process.execPath, [bundled], { encoding: "utf8" })).toBe(printed);
  }
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

test("an export gives the same dreams in a worker, without Node and document", async () => {
  const streams = { DecompressionStream, ReadableStream, TransformStream, WritableStream };
  const worker = createContext({ atob, Blob, btoa, TextDecoder, TextEncoder, ...streams, zip });
  runInContext(await bundle(organizing), worker);
  expect(await runInContext("bundled.organizeExport(zip)", worker)).toBe(expected);
});

test.skipIf(withoutBrowser)(
  "files give the same conversations and dreams in a page of Chromium",
  async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: await bundle(organizing) });
      expect(await page.evaluate(`bundled.organizeExport(${JSON.stringify(zip)})`)).toBe(expected);
      for (const { file } of CASES) {
        const bytes = readFileSync(`${absWorkingDir}tests/cases/conversations/${file}`).toString("base64");
        expect(await page.evaluate(`bundled.organizeExport(${JSON.stringify(bytes)})`), file).toBe(
          await organizeExport(bytes),
        );
      }
    } finally {
      await browser.close();
    }
  },
);
