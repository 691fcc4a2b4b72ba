import { setTimeout as sleep } from "node:timers/promises";
import { type Client, createClient, type FeedEvent } from "@dreamcatcher/client";
import type { RunningStage } from "../local/stage/stage.ts";
import { signIn } from "../local/stage/users.ts";
import { step } from "../local/steps.ts";
import { runCommand } from "../local/user-error.ts";
import { ms, percentile } from "./numbers.ts";
import { readNumbers } from "./read-numbers.ts";
import { onStage } from "./stage.ts";

const HELP = `
Measures how long after a change is sent a client knows of it: by the hint on a WebSocket, by the event
that client.live reads then, and beside it by reading the events every second. All three follow the same
changes.

  npm run bench:live [-- <changes, 100 by default>]

With DREAMCATCHER_STAGE_FILE=.local/stage.json on that stage, otherwise on one of its own.
`;
const CHANGES = 100;
const PAUSE_MS = 700;
const POLL_MS = 1_000;

await runCommand(main);

async function main(): Promise<void> {
  const { numbers, isHelp } = readNumbers(process.argv.slice(2), HELP);
  if (isHelp) return console.log(HELP);
  const [changes = CHANGES] = numbers;
  await onStage((stage) => measure(stage, changes));
}

async function measure(stage: RunningStage, changes: number): Promise<void> {
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
  await step(`${changes} changes`, async (detail) => {
    for (let revision = 3; revision < changes + 3; revision++) {
      detail(`${revision - 2}`);
      sent.set(revision, performance.now());
      await client.dreams.update(id, { title: `Change ${revision}` });
      await sleep(PAUSE_MS * Math.random() * 2);
    }
    await sleep(3_000);
  });
  ending.abort();
  await Promise.allSettled(following);
  console.log(`\nFrom sending a change until a client knows of it, of ${changes} changes:`);
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
