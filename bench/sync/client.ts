import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NetworkError } from "@dreamcatcher/client";
import { openSqliteStore } from "@dreamcatcher/client/sqlite";
import { type Account, type LocalStore, memoryStore, SyncManager } from "@dreamcatcher/client/sync";

// The first sync of a new device with many dreams, against a service that makes them up. Its connection is
// cut in the middle; in SQLite the program begins anew then, and goes on where it was:
//   node --max-old-space-size=64 bench/sync/client.ts [memory | sqlite] [dreams]
// It prints times, the most memory of the process, how much was fetched twice, and the sizes of the files.

const [kind = "sqlite", dreams = "100000"] = process.argv.slice(2);
const COUNT = Number(dreams);
/** An index in memory is for thousands of dreams: with more it would measure the memory of the machine. */
const isSearched = kind === "sqlite" || COUNT <= 20_000;
const WORDS = "kite raft greenhouse tide table harbour yarn invoice barrel glass sensor mail fig loom".split(
  " ",
);

const word = (n: number) => WORDS[n % WORDS.length] ?? "";

function dream(n: number) {
  const updated = new Date(1_770_000_000_000 + n * 1_000).toISOString();
  return {
    ...{ id: `d-${String(n).padStart(7, "0")}`, owner_id: "anna", created: updated, updated, revision: 1 },
    title: `${word(n)} ${word(n * 7)} ${n}`,
    description: `What ${word(n * 3)} and ${word(n * 5)} have to do with the ${word(n * 11)}. `.repeat(8),
    summary: `A ${word(n)} with a ${word(n * 13)}, made of ${word(n * 17)} and of ${word(n * 19)}.`,
    tags: [word(n), word(n * 29)],
    todos: [0, 1, 2].map((at) => ({ id: `t-${at}`, text: `Buy a ${word(n + at)} for ${n}`, done: at === 0 })),
    ...{ status: "idea", brand: "personal", kind: "idea", outcome: null, confidence: 1 },
    ...{ documents: [], decisions: [], suggestions: [], features: [], organized_by: null },
    ...{
      organizer_version: null,
      sources: [],
      synced_with_pipelineos: false,
      synced_at: null,
      pipelineos_project_id: null,
    },
  };
}

let requests = 0;
let served = 0;
let isCut = false;
/** A service that has `COUNT` dreams, and takes no changes. */
async function exchange(_: string, { body }: { body: { cursor: string | null; limit: number } }) {
  requests += 1;
  if (!isCut && Number(body.cursor ?? 0) >= COUNT / 2) {
    isCut = true;
    throw new NetworkError("POST", "https://dreams.example/api/v1/sync", new Error("the connection is cut"));
  }
  const start = Number(body.cursor ?? 0);
  const end = Math.min(COUNT, start + body.limit);
  served += end - start;
  const changes = Array.from({ length: end - start }, (_each, n) => dream(start + n)).map((each) => ({
    dream_id: each.id,
    dream: each,
    revision: 1,
  }));
  const nothing = { applied: [], conflicts: [], refused: [] };
  const data = { ...nothing, changes, cursor: String(end), has_more: end < COUNT, resync: false };
  return { status: 200, headers: new Headers(), data: JSON.parse(JSON.stringify(data)) };
}

const client = { request: exchange as unknown as Account["client"]["request"] };
const folder = mkdtempSync(join(tmpdir(), "sync-"));
const file = join(folder, "dreams.sqlite");
const open = (): LocalStore => (kind === "memory" ? memoryStore() : openSqliteStore(file));

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  const most = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${what.padEnd(44)} ${ms.toFixed(ms < 100 ? 1 : 0).padStart(8)} ms  of it ${Math.round((user + system) / 1e3)} of a processor, at most ${most} MB`,
  );
  return result;
}

try {
  let sync = new SyncManager({ store: open() });
  await sync.signIn({ client, account: "anna" });
  await timed(`first sync of ${COUNT} dreams, ${kind}, up to the cut`, () => sync.sync().catch(() => {}));
  console.log(`received: ${sync.state.progress.received}`);
  if (kind === "sqlite") {
    await sync.close();
    sync = new SyncManager({ store: open() });
    await sync.signIn({ client, account: "anna" });
  }
  await timed("the rest", () => sync.sync());
  console.log(`requests: ${requests}, dreams sent by the service: ${served} for ${COUNT}`);
  if (isSearched) await timed("first search", () => sync.search("greenhouse sensor"));
  if (isSearched) await timed("search", () => sync.search("harbour tide tag:kite"));
  await timed("first page of 50", () => sync.dreams.list());
  const { id } = await timed("create", () => sync.dreams.create({ title: "One more" }));
  await timed("edit", () => sync.dreams.edit(id, { summary: "With a zeppelin" }));
  if (isSearched) await timed("search after an edit", () => sync.search("zeppelin"));
  if (kind === "sqlite") {
    await sync.close();
    const megabytes = (path: string) => `${(statSync(path).size / 1e6).toFixed(1)} MB`;
    console.log(`file: ${megabytes(file)}, index: ${megabytes(`${file}.search`)}`);
    sync = await timed("open, with its check", async () => new SyncManager({ store: open() }));
    await timed("get", () => sync.dreams.get(id));
  }
  await sync.close();
} finally {
  rmSync(folder, { recursive: true });
}
