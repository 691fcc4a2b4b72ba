import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { build, type Rolldown } from "vite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

/** In bytes as they are sent, compressed. */
const MAX_FIRST = 200_000;
const MAX_PART = 110_000;
const MAX_WORKER = 400_000;
/** What reads and organizes conversations without a server; no page loads it by itself. */
const CAPTURING = /^(read|organizing)-/;

let folder = "";
let chunks: Rolldown.OutputChunk[] = [];
const sizes = new Map<string, number>();

beforeAll(async () => {
  // React has a larger build for tests.
  vi.stubEnv("NODE_ENV", "production");
  folder = await mkdtemp(join(tmpdir(), "dreamcatcher-page-"));
  const root = fileURLToPath(new URL("../", import.meta.url));
  const result = await build({ root, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  chunks = (result as Rolldown.RolldownOutput).output.filter((file) => file.type === "chunk");
  for (const { fileName } of chunks) {
    const compressed = await promisify(gzip)(await readFile(join(folder, fileName)));
    sizes.set(fileName, compressed.length);
  }
}, 60_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** A chunk with all that it imports at once. */
function withImports(fileName: string, seen = new Set<string>()): Set<string> {
  if (seen.has(fileName)) return seen;
  seen.add(fileName);
  for (const each of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? [])
    withImports(each, seen);
  return seen;
}

test("the page starts with little JavaScript", () => {
  const page = chunks.find(({ isEntry, name }) => isEntry && name === "page");
  const first = [...withImports(page?.fileName ?? "")];
  expect(first.reduce((sum, each) => sum + (sizes.get(each) ?? 0), 0)).toBeLessThanOrEqual(MAX_FIRST);
});

test("what is loaded later comes in small parts", () => {
  const large = chunks.filter(
    ({ isEntry, fileName, name }) =>
      !isEntry && !CAPTURING.test(`${name}-`) && (sizes.get(fileName) ?? 0) > MAX_PART,
  );
  expect(large.map(({ fileName }) => fileName)).toEqual([]);
});

test("what runs beside the page is small", async () => {
  const workers = (await readdir(folder, { recursive: true })).filter((name) =>
    /worker(-.{8})?\.js$/.test(name),
  );
  expect(workers).toHaveLength(2);
  for (const name of workers) {
    const compressed = await promisify(gzip)(await readFile(join(folder, name)));
    expect(compressed.length, name).toBeLessThanOrEqual(MAX_WORKER);
  }
});

test("the service worker keeps the pages, and not what few of them need", async () => {
  const worker = await readFile(join(folder, "service-worker.js"), "utf8");
  const kept = (await readdir(join(folder, "assets"))).filter((name) => worker.includes(name));
  expect(kept.filter((name) => /^(page|home-page|dream-page|nl)-.{8}\.js$/.test(name))).toHaveLength(4);
  expect(kept.filter((name) => /^(python|tsx|organizing|gallery-page)-/.test(name))).toEqual([]);
});
