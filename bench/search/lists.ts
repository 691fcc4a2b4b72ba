import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { toolEnvironment } from "../../local/emulator/aws.ts";
import { RunningStage } from "../../local/stage/stage.ts";
import { countOf } from "../count.ts";
import { ms, timed } from "../numbers.ts";
import { startFolderBucket } from "./folder-bucket.ts";
import { listedDream, RARE_TAG } from "./generated-dreams.ts";
import { measureTable } from "./lists-of-table.ts";

const HELP = `
Counts what a page of 20 reads: of the index's files, and of the table of a running stage (npm start).

  npm run bench:search -- lists [options]

Options
  --dreams LIST      sizes of indexes whose files are read, by default 100,1000,10000,100000,1000000
  --table LIST       numbers of dreams that are put into the stage's table, by default none
  --stage-file FILE  by default .local/stage.json
  --help             this text
`;

/** Dreams whose changes are written at once. */
const BATCH = 100_000;
const OWNER = "bench";
const PAGE = 20;
/** Read from the table before the index is asked, by shared/search/list.ts. */
const LATEST = 25;
/** Of which a shard has so many, by bench/search/index-size.ts: they are in the manifest as well. */
const DREAMS_OF_SHARD = 3_500;

const FILTERS = {
  "a rare tag": { tags: [RARE_TAG] },
  "a status": { statuses: ["planned"] },
  "a kind": { kinds: ["fix"] },
  "a kind and a status": { kinds: ["fix"], statuses: ["planned"] },
} as const;

/** Prints what lists read at each size. */
export async function lists(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      dreams: { type: "string", default: "100,1000,10000,100000,1000000" },
      table: { type: "string", default: "0" },
      "stage-file": { type: "string", default: ".local/stage.json" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const sizes = values.table.split(",").map(countOf).filter(Boolean);
  if (sizes.length > 0) {
    const stage = RunningStage.parse(JSON.parse(await readFile(values["stage-file"], "utf8")));
    Object.assign(process.env, toolEnvironment(stage.endpoint_url), {
      TABLE_NAME: stage.table_name,
      CONTENT_BUCKET_NAME: stage.content_bucket_name,
      EVENT_BUS_NAME: stage.event_bus_name,
    });
    for (const size of sizes) await measureTable(size);
  }
  // Nothing of these is reached.
  Object.assign(process.env, { CONTENT_BUCKET_NAME: "folder", EVENT_BUS_NAME: "none" });
  // The first reads also load the code.
  await measureFiles(10, () => {});
  for (const size of values.dreams.split(",").map(countOf).filter(Boolean))
    await measureFiles(size, (line) => console.log(line));
}

/** Writes the lists of so many dreams as the indexer does, without shards, and reads a page of each. */
async function measureFiles(dreams: number, print: (line: string) => void): Promise<void> {
  const { openIndex } = await import("#shared/search/open.ts");
  const { readManifest } = await import("#shared/search/store.ts");
  const bucket = await startFolderBucket();
  try {
    const [writing] = await timed(() => writeLists(dreams));
    const { manifest } = await readManifest(OWNER);
    const parts = manifest?.current?.lists ?? [];
    const bytes = parts.reduce((sum, { stored }) => sum + stored.bytes, 0);
    print(
      `${dreams} dreams: ${parts.length} parts of lists, ${megabytes(bytes)}, manifest ${kilobytes(JSON.stringify(manifest).length)}, written in ${ms(writing)}`,
    );
    const last = listedDream(Math.max(0, dreams - LATEST), dreams);
    const after = { dream_id: last.id, updated: last.updated };
    for (const [name, filter] of Object.entries(FILTERS)) {
      await dropFiles();
      const index = await openIndex(OWNER);
      Object.assign(bucket.reads, { objects: 0, bytes: 0 });
      const before = bytesRead();
      await index?.has(after);
      const page = await index?.list(filter as never, { limit: PAGE + 1, after });
      const bySqlite = bytesRead() - before - bucket.reads.bytes;
      print(
        `  ${name.padEnd(20)} ${page?.listed.length} listed; ${bucket.reads.objects} files of ${kilobytes(bucket.reads.bytes)} fetched where none is at hand, of which SQLite reads ${kilobytes(bySqlite)}`,
      );
    }
  } finally {
    await dropFiles();
    bucket.remove();
  }
}

async function dropFiles(): Promise<void> {
  const { drop } = await import("#shared/search/shard-cache.ts");
  const { filesOf } = await import("#shared/search/manifest.ts");
  const { readManifest } = await import("#shared/search/store.ts");
  const { manifest } = await readManifest(OWNER);
  if (manifest) for (const file of filesOf(manifest)) drop(file);
}

async function writeLists(dreams: number): Promise<void> {
  const { MAX_LIST_BYTES } = await import("#shared/search/limits.ts");
  const { ListChanges } = await import("#shared/search/lists/changes.ts");
  const { changeParts } = await import("#shared/search/lists/write.ts");
  const { finishBuilding, newManifest } = await import("#shared/search/manifest.ts");
  const { drop, pathOf } = await import("#shared/search/shard-cache.ts");
  const { writeManifest, writeShard } = await import("#shared/search/store.ts");
  const manifest = newManifest("new", new Date().toISOString());
  const { building } = manifest;
  if (!building) throw new Error("nothing is built");
  building.shards = Array.from({ length: Math.ceil(dreams / DREAMS_OF_SHARD) }, (_, value) => ({
    bits: 32,
    value,
    stored: { file: "0".repeat(26), etag: `"${"0".repeat(32)}"`, bytes: 12_000_000, dreams: DREAMS_OF_SHARD },
  }));
  for (let first = 0; first < dreams; first += BATCH) {
    const changes = new ListChanges();
    for (let n = first; n < Math.min(first + BATCH, dreams); n++)
      changes.replace(undefined, listedDream(n, dreams));
    building.lists = await changeParts(OWNER, building.lists, changes, MAX_LIST_BYTES);
    for (const { stored } of building.lists) {
      if (stored.etag !== "") continue;
      stored.etag = await writeShard(OWNER, stored.file, readFileSync(pathOf(stored.file)));
      drop(stored.file);
    }
  }
  finishBuilding(manifest, new Date().toISOString());
  await writeManifest(OWNER, manifest, { manifest: undefined, etag: undefined });
}

/** Bytes that this process has read so far, by Linux's count. */
function bytesRead(): number {
  const [, count] = /rchar: (\d+)/.exec(readFileSync("/proc/self/io", "utf8")) ?? [];
  return Number(count);
}

const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} KB`;
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
