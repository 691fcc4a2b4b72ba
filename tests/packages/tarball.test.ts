import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installClient } from "./install-client.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const MAX_GZIPPED_BYTES = 6_000;

let folder: string;
beforeAll(async () => {
  folder = await installClient();
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the tarball has no dependencies, and contains code, types, README and licence", () => {
  const installed = join(folder, "node_modules/@dreamcatcher/client");
  expect(readdirSync(join(folder, "node_modules"))).toEqual([".package-lock.json", "@dreamcatcher"]);
  expect(readdirSync(installed).filter((name) => !/\.d\.ts$|^(?:groups|generated|live)$/.test(name))).toEqual(
    ["LICENSE", "LICENSE-partysocket", "README.md", "index.js", "package.json", "ws.js"],
  );
  const { dependencies, private: isPrivate } = JSON.parse(
    readFileSync(join(installed, "package.json"), "utf8"),
  );
  expect([dependencies, isPrivate]).toEqual([undefined, undefined]);
});

const inBrowsers = { lib: ["es2022", "dom", "dom.asynciterable"], types: [] };
const inNode = { lib: ["es2022"], types: ["node"], typeRoots: [join(root, "node_modules/@types")] };

test.each([
  ["bundler", "esnext", inBrowsers],
  ["bundler", "esnext", inNode],
  ["nodenext", "nodenext", inBrowsers],
  ["nodenext", "nodenext", inNode],
])(
  "a strict program with module resolution %s compiles against it: %s, %j",
  (moduleResolution, module, more) => {
    copyFileSync(join(root, "tests/packages/consumer.ts"), join(folder, "consumer.ts"));
    const strict = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true };
    const compilerOptions = { target: "es2022", module, moduleResolution, ...strict, ...more };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["consumer.ts"] }));
    const tsc = join(root, "node_modules/.bin/tsc");
    expect(execFileSync(tsc, ["--project", folder], { encoding: "utf8" })).toBe("");
  },
);

test("the client has at most 6 KB, minified and compressed, but for what it loads with a WebSocket", async () => {
  const { outputFiles } = await build({
    stdin: { contents: 'export * from "@dreamcatcher/client"', resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    splitting: true,
    outdir: folder,
    entryNames: "entry",
    chunkNames: "[name]",
    write: false,
  });
  const loaded = outputFiles.filter(({ path }) => !path.endsWith("/ws.js"));
  expect(loaded.length).toBe(outputFiles.length - 1);
  const bytes = loaded.map(({ contents }) => gzipSync(contents).length);
  expect(bytes.reduce((sum, each) => sum + each)).toBeLessThan(MAX_GZIPPED_BYTES);
});
