import { parseArgs } from "node:util";
import { countOf } from "../count.ts";
import { ms } from "../numbers.ts";
import { randomFrom } from "../random.ts";
import { costOf } from "./cost.ts";
import { startFolderBucket } from "./folder-bucket.ts";
import { wordOf } from "./generated-dreams.ts";
import { dreamId, transcript } from "./generated-rows.ts";
import { type Change, GeneratedTable } from "./generated-table.ts";
import { processor } from "./processor.ts";
import { spread } from "./spread.ts";

const HELP = `
Measures the indexer and searches alone, by the processor's time: over a table of made-up rows and a bucket
that is a folder. What AWS adds are reads and writes; those of the index are counted.

  npm run bench:search -- indexer [options]

Options
  --dreams LIST   sizes of indexes, by default 10000
  --import COUNT  conversations of an import, by default 10000
  --changes COUNT changes of single dreams, by default 20
  --help          this text
`;

const OWNER = "bench";
const SEARCHES = 200;
/** A FIFO queue gives so many messages at once. */
const MESSAGES = 10;
const RANKS = { from: 50, to: 20_000 };

/** Prints what building, changing and searching an index takes. */
export async function indexer(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      dreams: { type: "string", default: "10000" },
      import: { type: "string", default: "10000" },
      changes: { type: "string", default: "20" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  Object.assign(process.env, { TABLE_NAME: "rows", CONTENT_BUCKET_NAME: "folder", EVENT_BUS_NAME: "none" });
  for (const size of values.dreams.split(",").map(countOf).filter(Boolean))
    await measureIndexer(size, countOf(values.import), countOf(values.changes));
}

async function measureIndexer(dreams: number, imported: number, changes: number): Promise<void> {
  const { updateIndex } = await import("#shared/search/update.ts");
  const { readManifest } = await import("#shared/search/store.ts");
  const table = new GeneratedTable(OWNER);
  await table.start();
  const transcriptOf = (key: string) => {
    const [, n] = /^transcripts\/(\d+)$/.exec(key) ?? [];
    return n === undefined ? undefined : Buffer.from(JSON.stringify(transcript(Number(n))));
  };
  const bucket = await startFolderBucket(transcriptOf);
  /** The processor's time of work, without that of what is made up for it. */
  const measured = async (work: () => Promise<unknown>): Promise<number> => {
    const [started, spent] = [processor(), table.spent + bucket.spent];
    await work();
    return processor() - started - (table.spent + bucket.spent - spent);
  };
  const counted = () => {
    const { objects, bytes } = bucket.writes;
    Object.assign(bucket.writes, { objects: 0, bytes: 0 });
    return `${objects} objects of ${megabytes(bytes)} written`;
  };
  try {
    table.add(dreams);
    let runs = 0;
    const building = await measured(async () => {
      do {
        await updateIndex(OWNER, [{ owner_id: OWNER, request: { rebuild: false } }]);
        runs++;
      } while ((await readManifest(OWNER)).manifest?.building);
    });
    const { current } = (await readManifest(OWNER)).manifest ?? {};
    const shards = current?.shards.flatMap(({ stored }) => stored ?? []) ?? [];
    const bytes = shards.reduce((sum, each) => sum + each.bytes, 0);
    const listBytes = current?.lists.reduce((sum, { stored }) => sum + stored.bytes, 0) ?? 0;
    console.log(
      [
        `${dreams} dreams: ${shards.length} shards of ${megabytes(bytes)}, ${current?.lists.length} parts of lists of ${megabytes(listBytes)}`,
        `built in ${ms(building)} by ${runs} runs, ${counted()}`,
      ].join("\n  "),
    );
    await measureSearches(bucket.reads, measured);

    const single: number[] = [];
    for (let n = 0; n < changes; n++) {
      const change = table.change(Math.floor((n * dreams) / changes));
      single.push(await measured(() => updateIndex(OWNER, [messageOf(change)])));
    }
    if (changes > 0) console.log(`  ${changes} changes of single dreams: ${spread(single)}; ${counted()}`);
    await measureImport(table, { imported, measured, counted });
  } finally {
    bucket.remove();
  }
}

const messageOf = ({ n, occurred_at }: Change) => ({
  owner_id: OWNER,
  hint: { dream_id: dreamId(n), occurred_at, deleted: false },
});

type Measured = (work: () => Promise<unknown>) => Promise<number>;

async function measureImport(
  table: GeneratedTable,
  { imported, measured, counted }: { imported: number; measured: Measured; counted: () => string },
): Promise<void> {
  if (imported === 0) return;
  const { updateIndex } = await import("#shared/search/update.ts");
  const added = table.add(imported);
  const took = await measured(async () => {
    for (let first = 0; first < added.length; first += MESSAGES)
      await updateIndex(OWNER, added.slice(first, first + MESSAGES).map(messageOf));
  });
  console.log(`  ${imported} imported: all indexed in ${ms(took)}, ${counted()}`);
}

async function measureSearches(reads: { objects: number; bytes: number }, measured: Measured): Promise<void> {
  const { searchDreams } = await import("#shared/search/search.ts");
  const { readManifest } = await import("#shared/search/store.ts");
  const { filesOf } = await import("#shared/search/manifest.ts");
  const { drop } = await import("#shared/search/shard-cache.ts");
  const random = randomFrom(1);
  const word = () => wordOf(Math.floor(RANKS.from * (RANKS.to / RANKS.from) ** random()));
  const search = () =>
    searchDreams(OWNER, { q: `${word()} ${word()}`, prefix: false }, { limit: 10, after: undefined });
  const { manifest } = await readManifest(OWNER);
  for (const file of manifest ? filesOf(manifest) : []) drop(file);
  Object.assign(reads, { objects: 0, bytes: 0 });
  const cold = await measured(search);
  console.log(`  a search cold: ${ms(cold)}, ${reads.objects} objects of ${megabytes(reads.bytes)} read`);
  Object.assign(reads, { objects: 0, bytes: 0 });
  const warm: number[] = [];
  for (let n = 0; n < SEARCHES; n++) warm.push(await measured(search));
  const median = warm.toSorted((a, b) => a - b)[SEARCHES >> 1] ?? 0;
  console.log(
    `  a search warm: ${spread(warm)}, ${(reads.objects / SEARCHES).toFixed(1)} objects of ${Math.round(reads.bytes / SEARCHES / 1_000)} KB read; 1 000 cost ${costOf(median, reads.objects / SEARCHES).toFixed(4)} US dollars`,
  );
}

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
