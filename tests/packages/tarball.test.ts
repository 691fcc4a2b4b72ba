import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installPackage } from "./install-package.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** About 110 for each operation, with its method. */
const MAX_GZIPPED_BYTES = 6_500;

/** A busy machine takes long to build it. */
const MAX_BUILD_MS = 60_000;

let folder: string;
beforeAll(async () => {
  folder = await installPackage("typescript");
}, MAX_BUILD_MS);
afterAll(() => rmSync(folder, { recursive: true }));

test("the tarball has no dependencies, and contains code, types, README and licence", () => {
  const installed = join(folder, "node_modules/@dreamcatcher/client");
  expect(readdirSync(join(folder, "node_modules"))).toEqual([".package-lock.json", "@dreamcatcher"]);
  const files = readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".d.ts"))
    .map(({ parentPath, name }) => relative(installed, join(parentPath, name)));
  expect(readdirSync(join(installed, "licences"))).toEqual(
    expect.arrayContaining(["dexie.txt", "minisearch.txt", "partysocket.txt", "ulid.txt"]),
  );
  expect(files.filter((file) => !/^(?:shared|licences)\//.test(file)).sort()).toEqual([
    "LICENSE",
    "README.md",
    "index.js",
    "package.json",
    "sqlite/index.js",
    "sync/index.js",
    "sync/store/dexie.js",
  ]);
  const { dependencies, private: isPrivate } = JSON.parse(
    readFileSync(join(installed, "package.json"), "utf8"),
  );
  expect([dependencies, isPrivate]).toEqual([undefined, undefined]);
});

test("the package is one that npm's registry, Node and bundlers take as it is", async () => {
  const pkgDir = join(folder, "node_modules/@dreamcatcher/client");
  const { messages, pkg } = await publint({ pkgDir, pack: false, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
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

test.each([
  ["@dreamcatcher/client", MAX_GZIPPED_BYTES],
  ["@dreamcatcher/client/sync", 20_000],
  ["@dreamcatcher/client/dexie", 40_000],
])("%s has at most %i bytes, minified and compressed, without what it loads later", async (entry, most) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export * from "${entry}"`, resolveDir: folder },
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    outdir: "out",
    metafile: true,
    write: false,
  });
  const needed = ["out/stdin.js"];
  for (const file of needed)
    for (const { path, kind } of metafile.outputs[file]?.imports ?? [])
      if (kind === "import-statement" && !needed.includes(path)) needed.push(path);
  const texts = outputFiles.filter(({ path }) => needed.some((file) => path.endsWith(file)));
  expect(texts).toHaveLength(needed.length);
  expect(gzipSync(texts.map(({ text }) => text).join("")).length).toBeLessThan(most);
});
