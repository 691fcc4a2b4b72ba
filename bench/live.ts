import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Client, createClient, type FeedEvent } from "@dreamcatcher/client";
import { paths } from "../local/paths.ts";
import { type RunningStage, readStage } from "../local/stage/stage.ts";
import { temporaryStage } from "../local/stage/temporary-stage.ts";
import { signIn } from "../local/stage/users.ts";
import { step } from "../local/steps.ts";
import { ms, percentile } from "./numbers.ts";

// Measures how long after a change is sent a client knows of it: by the hint on a WebSocket, by the event
// that `client.live` reads then, and beside it by reading the events every second. All three follow the same
// changes.
//
//   npm run bench:live [-- <changes, 100 by default>]
//
// With DREAMCATCHER_STAGE_FILE=.local/stage.json on that stage, otherwise on one of its own.
const CHANGES = Number(process.argv[2] ?? 100);
const PAUSE_MS = 700;
const POLL_MS = 1_000;

const file = process.env.DREAMCATCHER_STAGE_FILE;
if (file) await measure(await readStage(file));
else {
  const logs = {
    emulator: join(paths.home, "bench-emulator.log"),
    deploy: join(paths.home, "bench-deploy.log"),
  };
  const temporary = await temporaryStage(logs);
  try {
    await measure(temporary.stage);
  } finally {
    await temporary.end();
  }
}

async function measure(stage: RunningStage): Promise<void> {
  const user = { email: `live-${Date.now()}@example.com`, password: "Live-bench-2026" };
  const { token } = await signIn(stage, user);
  const client = createClient({ baseUrl: stage.api_url, token });
  const { id } = await client.dreams.create({ title: "Change 0" });
  const ending = new AbortController();
  const seen = {
    hint: new Map<number, number>(),
    live: new Map<number, number>(),
    polled: new Map<number, number>(),
  };
  const following = [
    followHints(client, seen.hint, ending.signal),
    followLive(client, seen.live, ending.signal),
    poll(client, seen.polled, ending.signal),
  ];
  const sent = new Map<number, number>();
  // The first change starts the functions and is not measured.
  await client.dreams.update(id, { title: "Change 1" });
  await sleep(5_000);
  await step(`${CHANGES} changes`, async (detail) => {
    for (let revision = 3; revision < CHANGES + 3; revision++) {
      detail(`${revision - 2}`);
      sent.set(revision, performance.now());
      await client.dreams.update(id, { title: `Change ${revision}` });
      await sleep(PAUSE_MS * Math.random() * 2);
    }
    await sleep(3_000);
  });
  ending.abort();
  await Promise.allSettled(following);
  console.log(`\nFrom sending a change until a client knows of it, of ${CHANGES} changes:`);
  for (const [name, at] of Object.entries(seen)) {
    const times = [...sent].flatMap(([revision, from]) => {
      const known = at.get(revision);
      return known === undefined ? [] : [known - from];
    });
    console.log(
      `  ${name.padEnd(8)} p50 ${ms(percentile(times, 50))}, p95 ${ms(percentile(times, 95))}, ${times.length} seen`,
    );
  }
}

async function followHints(client: Client, at: Map<number, number>, signal: AbortSignal): Promise<void> {
  const { url } = await client.live.createPass();
  const socket = new WebSocket(url);
  socket.addEventListener("message", ({ data }) => {
    const { revision } = JSON.parse(String(data));
    if (revision !== undefined) at.set(revision, performance.now());
  });
  signal.addEventListener("abort", () => socket.close());
}

async function followLive(client: Client, at: Map<number, number>, signal: AbortSignal): Promise<void> {
  for await (const event of client.live("*", { signal })) at.set(revisionOf(event), performance.now());
}

async function poll(client: Client, at: Map<number, number>, signal: AbortSignal): Promise<void> {
  for (let after = 0; !signal.aborted; await sleep(POLL_MS)) {
    const { items, position } = await client.live.events({ after, limit: 100 });
    for (const event of items) at.set(revisionOf(event), performance.now());
    after = position;
  }
}

function revisionOf({ data }: FeedEvent): number {
  return (data as { dream: { revision: number } }).dream.revision;
}
