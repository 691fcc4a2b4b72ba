import { createClient, type Operations } from "@dreamcatcher/client";
import { SyncRequest } from "@dreamcatcher/contracts/sync";
import { toolEnvironment } from "../local/emulator/aws.ts";
import type { RunningStage } from "../local/stage/stage.ts";
import { signIn } from "../local/stage/users.ts";
import { runCommand } from "../local/user-error.ts";
import { median, ms, timed } from "./numbers.ts";
import { readNumbers } from "./read-numbers.ts";
import { onStage } from "./stage.ts";
import { countCalls } from "./sync/counted.ts";
import { content, dreamId, writeDreams } from "./sync/dreams.ts";

const HELP = `
Measures what an exchange costs: the calls of DynamoDB that it makes, counted in this process, and how long it
takes through the API of a stage.

  npm run bench:sync [-- <numbers of dreams, 1000 and 10000 by default>]

With DREAMCATCHER_STAGE_FILE=.local/stage.json on that stage, otherwise on one of its own.
`;
const SIZES = [1_000, 10_000];
const PAGE = 1_000;
const CHANGES = 50;
const TIMES = 11;
const QUOTA = { stored_bytes: 5_000_000_000 };

await runCommand(main);

async function main(): Promise<void> {
  const { numbers, isHelp } = readNumbers(process.argv.slice(2), HELP);
  if (isHelp) return console.log(HELP);
  const sizes = numbers.length > 0 ? numbers : SIZES;
  await onStage(async (stage) => {
    Object.assign(process.env, toolEnvironment(stage.endpoint_url), {
      TABLE_NAME: stage.table_name,
      BRANDS: '["personal"]',
      TIER_QUOTAS: JSON.stringify({ free: QUOTA, pro: QUOTA, team: QUOTA }),
      POWERTOOLS_METRICS_NAMESPACE: "Bench",
    });
    const rows: Rows = {};
    for (const size of sizes) Object.assign(rows, await measure(stage, size));
    console.table(rows);
  });
}

type Rows = Record<string, object>;
type Change = NonNullable<Operations["sync-dreams"]["body"]["changes"]>[number];

async function measure(stage: RunningStage, size: number): Promise<Rows> {
  // These read the environment when they are loaded.
  const { dynamodb } = await import("#shared/platform/aws/dynamodb.ts");
  const { pull } = await import("#shared/sync/pull.ts");
  const { push } = await import("#shared/sync/push.ts");
  const rows: Rows = {};
  const user = await signIn(
    stage,
    { email: `${crypto.randomUUID()}@example.com`, password: "Benchmarking-1" },
    [],
  );
  const owner = { owner_id: user.id, tier: "free", correlation_id: "bench", traceparent: "" };
  const { sync } = createClient({ baseUrl: stage.api_url, token: user.token });
  await writeDreams(stage, user.id, size);
  const limits = { limit: PAGE, maxBytes: 3_500_000 };

  const counted = async (work: () => Promise<unknown>) => {
    const end = countCalls(dynamodb);
    await work();
    return end();
  };
  const firstSync = async () => {
    let page = await pull(user.id, undefined, limits);
    while (page.has_more) page = await pull(user.id, page.place, limits);
    return page.place;
  };
  const firstSyncByApi = async () => {
    let page = await sync.exchange({ cursor: null, limit: PAGE });
    let [pages, dreams] = [1, page.changes.length];
    for (; page.has_more; pages += 1) {
      page = await sync.exchange({ cursor: page.cursor, limit: PAGE });
      dreams += page.changes.length;
    }
    if (dreams < size) throw new Error(`only ${dreams} of ${size} dreams came`);
    return { cursor: page.cursor, pages };
  };
  await sync.exchange({ cursor: null, limit: 1 });
  const [first, { cursor, pages }] = await timed(firstSyncByApi);
  rows[`first sync of ${size}, in ${pages} pages`] = { ...(await counted(firstSync)), time: ms(first) };

  const place = await firstSync();
  const empty = await medianOf(() => sync.exchange({ cursor }));
  rows[`nothing new, of ${size}`] = {
    ...(await counted(() => pull(user.id, place, limits))),
    time: ms(empty),
  };

  for (const [name, changes] of Object.entries({ edits, creations })) {
    const calls = await counted(() =>
      push(owner, SyncRequest.parse({ cursor: null, changes: changes() }).changes),
    );
    const time = await medianOf(() => sync.exchange({ cursor, changes: changes(), limit: 1 }), 3);
    rows[`${CHANGES} ${name}, of ${size}`] = { ...calls, time: ms(time) };
  }
  return rows;
}

/** Each time another edit of the same dreams. */
function edits(): Change[] {
  return Array.from({ length: CHANGES }, (_, n) => ({
    op: "update",
    client_change_id: crypto.randomUUID(),
    dream_id: dreamId(n),
    base_revision: 1,
    base: { tags: [] },
    dream: { tags: [crypto.randomUUID()] },
  }));
}

function creations(): Change[] {
  return Array.from({ length: CHANGES }, (_, n) => ({
    op: "create",
    client_change_id: crypto.randomUUID(),
    dream_id: crypto.randomUUID(),
    dream: content(n),
  }));
}

async function medianOf(work: () => Promise<unknown>, times = TIMES): Promise<number> {
  const all: number[] = [];
  for (let n = 0; n < times; n++) all.push((await timed(work))[0]);
  return median(all);
}
