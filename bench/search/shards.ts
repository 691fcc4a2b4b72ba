import { randomUUID } from "node:crypto";
import type { SearchableConversation, SearchableDream } from "@dreamcatcher/searching/entry";
import type { OpenShard } from "#shared/search/shard-file.ts";
import { ms, timed } from "../numbers.ts";
import { spread } from "./spread.ts";

const MESSAGES = 8;
const WORDS_A_MESSAGE = 40;
/** Dreams that one run of the indexer writes. */
const BATCH = 2_000;
const QUESTIONS = 200;

/** US dollars in us-east-1, as AWS published them in 2026: a GET request, a GB-second on ARM, a request. */
const PRICES = { get: 0.4e-6, gbSecond: 0.0000133334, invocation: 0.2e-6, readUnit: 0.125e-6 };
const MEMORY_GB = 1769 / 1024;
/** What reading ten dreams of 4 KB consistently consumes. */
const READ_UNITS = 10;

/** Writes the shards of so many dreams as the indexer does, and asks them. */
export async function measureShards(dreams: number): Promise<void> {
  const { IndexDraft } = await import("#shared/search/draft.ts");
  const { finishBuilding } = await import("#shared/search/manifest.ts");
  const { openIndex } = await import("#shared/search/open.ts");
  const { drop } = await import("#shared/search/shard-cache.ts");
  const { eraseIndex, readManifest } = await import("#shared/search/store.ts");
  const { parseQuery } = await import("@dreamcatcher/searching/query");
  const { mergeResults, rankedOfEach } = await import("@dreamcatcher/searching/results");
  const owner = `bench-${randomUUID()}`;
  const random = randomFrom(dreams);

  const commits: number[] = [];
  const [writing] = await timed(async () => {
    for (let first = 0; first < dreams; first += BATCH) {
      const draft = await IndexDraft.of(owner);
      const entries = Array.from({ length: Math.min(BATCH, dreams - first) }, (_, n) =>
        entryOf(first + n, random),
      );
      const shards = new Map<OpenShard, Entry[]>();
      for (const entry of entries) {
        const shard = await draft.change("building", entry.dream.id);
        const own = shards.get(shard) ?? [];
        own.push(entry);
        shards.set(shard, own);
      }
      for (const [{ index }, own] of shards)
        index.transaction(() => {
          for (const { dream, conversation } of own) {
            index.putDream(dream);
            index.putConversation(dream.id, conversation);
          }
        });
      if (first + BATCH >= dreams) finishBuilding(draft.manifest, new Date().toISOString());
      commits.push((await timed(() => draft.commit()))[0]);
      draft.close();
    }
  });

  const { manifest } = await readManifest(owner);
  const stored = (manifest?.current?.shards ?? []).flatMap((shard) => shard.stored ?? []);
  const bytes = stored.reduce((sum, shard) => sum + shard.bytes, 0);
  const ask = async () => {
    const index = await openIndex(owner);
    const query = parseQuery(`${wordOf(random)} ${wordOf(random)}`);
    return mergeResults(
      (await index?.each((shard) =>
        shard.index.search(query, { limit: 10, ranked: rankedOfEach(index.size) }),
      )) ?? [],
      10,
    );
  };
  for (const { file } of stored) drop(file);
  const [cold] = await timed(ask);
  const warm: number[] = [];
  for (let n = 0; n < QUESTIONS; n++) warm.push((await timed(ask))[0]);
  const median = warm.toSorted((a, b) => a - b)[QUESTIONS >> 1] ?? 0;
  await eraseIndex(owner);
  console.log(
    [
      `${dreams} dreams: ${stored.length} shards, ${(bytes / 1e6).toFixed(1)} MB`,
      `written in ${ms(writing)} (${Math.round((dreams / writing) * 1000)} a second; a commit ${spread(commits)})`,
      `cold ${ms(cold)}, reading ${(bytes / 1e6).toFixed(1)} MB; warm ${spread(warm)} with the manifest's read`,
      `1 000 searches cost ${costOf(median).toFixed(4)} US dollars at ${median.toFixed(1)} ms and two rounds of reads`,
    ].join("\n  "),
  );
}

/** US dollars for 1 000 warm searches: the function, the manifest, three transcripts and ten dreams. */
function costOf(indexMs: number): number {
  const seconds = (indexMs + 20) / 1000;
  const one =
    PRICES.invocation + seconds * MEMORY_GB * PRICES.gbSecond + 4 * PRICES.get + READ_UNITS * PRICES.readUnit;
  return one * 1000;
}

interface Entry {
  dream: SearchableDream;
  conversation: SearchableConversation;
}

function entryOf(n: number, random: () => number): Entry {
  const time = new Date(1_700_000_000_000 + n * 1000).toISOString();
  const words = (count: number) => Array.from({ length: count }, () => wordOf(random)).join(" ");
  const fields = {
    title: [words(5)],
    summary: [words(25)],
    description: [words(40)],
    tags: [wordOf(random)],
  };
  const lists = { decisions: [words(8)], features: [words(8), words(8)], todos: [words(8), words(8)] };
  return {
    dream: {
      id: `dream-${n}`,
      created: time,
      updated: time,
      kind: "idea",
      status: "idea",
      brand: "personal",
      tags: fields.tags,
      open_todo: true,
      fields: { ...fields, ...lists, outcome: [], documents: [], suggestions: [words(8)] },
    },
    conversation: {
      conversation_id: `talk-${n}`,
      content_hash: String(n),
      source: "chatgpt",
      messages: Array.from({ length: MESSAGES }, (_, message) => ({
        message,
        text: words(WORDS_A_MESSAGE),
        code: "",
      })),
    },
  };
}

const VOCABULARY = 40_000;

/** A word of a vocabulary in which, as in talk, few words make up most of what is said. */
const wordOf = (random: () => number) => `w${Math.floor(VOCABULARY * random() ** 4).toString(36)}`;

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
