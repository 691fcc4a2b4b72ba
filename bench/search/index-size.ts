import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DreamIndex } from "@dreamcatcher/searching/fts";
import { parseQuery } from "@dreamcatcher/searching/query";
import { mergeLists, mergeResults, rankedOfEach } from "@dreamcatcher/searching/results";
import { randomFrom } from "../random.ts";
import { generatedDream, wordOf } from "./generated-dreams.ts";
import { processor } from "./processor.ts";

// Measures the index alone, without S3 and Lambda: its size, how fast it is written, and how fast it answers.
// All shards of an owner are searched one after the other in one process. The processor's time hardly depends
// on what else the machine does.
//
//   node bench/search/index-size.ts [number of dreams …]     by default 100 1000 10000 100000
const SIZES = [100, 1_000, 10_000, 100_000];
/** So that a shard has at most about 16 MB. */
const DREAMS_OF_SHARD = 3_500;
const QUERIES = 100;
const PAGE = 10;
const CHANGES = 200;
const MEGABYTE = 1_000_000;
/** Words of these ranks among 30 000 are searched: a title has such. */
const RANKS = { from: 50, to: 20_000 };

interface Shard {
  path: string;
  database: DatabaseSync;
  index: DreamIndex;
}

for (const size of process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES) {
  const folder = mkdtempSync(join(tmpdir(), "bench-search-"));
  try {
    measure(size, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(size: number, folder: string): void {
  const shards = Array.from({ length: Math.ceil(size / DREAMS_OF_SHARD) }, (_, n): Shard => {
    const path = join(folder, `${n}.db`);
    const database = new DatabaseSync(path);
    database.exec("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
    return { path, database, index: DreamIndex.open(database) };
  });
  const ranked = rankedOfEach(shards.length);
  const shardOf = (n: number): Shard => shards[n % shards.length] as Shard;
  const filling = timed(() => {
    for (const [at, { index }] of shards.entries())
      index.transaction(() => {
        for (let n = at; n < size; n += shards.length) put(index, n);
      });
  });
  const optimizing = timed(() => {
    for (const { index } of shards) index.optimize();
  });
  const bytes = shards.map(({ path }) => statSync(path).size);
  const total = bytes.reduce((sum, each) => sum + each, 0);
  console.log(`${size} dreams with ${6 * size} messages, ${shards.length} shard(s)`);
  row(
    "size",
    `${(total / MEGABYTE).toFixed(1)} MB, ${Math.round(total / size)} bytes a dream, largest shard ${(Math.max(...bytes) / MEGABYTE).toFixed(1)} MB`,
  );
  row(
    "written",
    `${Math.round((1_000 * size) / filling)} dreams a second, merged in ${Math.round(optimizing)} ms`,
  );

  const random = randomFrom(size);
  const someWord = () => wordOf(Math.floor(RANKS.from * (RANKS.to / RANKS.from) ** random()));
  const questions: Record<string, () => string> = {
    "one word": someWord,
    "two words": () => `${someWord()} ${someWord()}`,
    "a phrase": () => `"${someWord()} ${someWord()}"`,
    "a question of 6 words": () => Array.from({ length: 6 }, someWord).join(" "),
    "4 letters typed": () => someWord().slice(0, 4),
    "one of the 10 most common words": () => wordOf(Math.floor(random() * 10)),
    "a word with a filter": () => `${someWord()} kind:fix`,
  };
  for (const [name, question] of Object.entries(questions)) {
    const queries = Array.from({ length: QUERIES }, () =>
      parseQuery(question(), { typing: name.endsWith("typed") }),
    );
    report(name, queries, (query) =>
      mergeResults(
        shards.map(({ index }) => index.search(query, { limit: PAGE, ranked })),
        PAGE,
      ),
    );
  }
  const filters = {
    "list of a common tag": { tags: ["home"] },
    "list of a rare tag": { tags: ["rare"] },
    "list of all": {},
  };
  for (const [name, filter] of Object.entries(filters))
    report(name, Array(QUERIES).fill(filter), (each) =>
      mergeLists(
        shards.map(({ index }) => index.list(each, { limit: PAGE })),
        PAGE,
      ),
    );
  report(
    "suggestions",
    Array.from({ length: 20 }, () => `${someWord()}q`),
    (word) => shards.map(({ index }) => index.suggestions(word)),
  );
  report(
    "put again",
    Array.from({ length: CHANGES }, () => Math.floor(random() * size)),
    (n) => put(shardOf(n).index, n),
  );
  report(
    "removed",
    Array.from({ length: CHANGES }, () => Math.floor(random() * size)),
    (n) => shardOf(n).index.remove(`dream-${n}`),
  );
  report("verified", shards.slice(0, 5), ({ index, path }) => index.verify(statSync(path).size));
  for (const { database } of shards) database.close();
}

function put(index: DreamIndex, n: number): void {
  const { dream, conversation } = generatedDream(n);
  index.transaction(() => {
    index.putDream(dream);
    index.putConversation(dream.id, conversation);
  });
}

function timed(work: () => unknown): number {
  const started = processor();
  work();
  return processor() - started;
}

/** Prints how long the work takes for each value: the mean of the processor's time, and by the clock. */
function report<Value>(name: string, values: readonly Value[], work: (value: Value) => unknown): void {
  const times: number[] = [];
  const mean =
    timed(() => {
      for (const value of values) {
        const started = performance.now();
        work(value);
        times.push(performance.now() - started);
      }
    }) / values.length;
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(2);
  row(name, `processor ${mean.toFixed(2)} ms; p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}

function row(name: string, text: string): void {
  console.log(`  ${name.padEnd(32)} ${text}`);
}
