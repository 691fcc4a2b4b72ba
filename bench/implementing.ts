import { join } from "node:path";
import { type Client, createClient } from "@dreamcatcher/client";
import { buildSupervisor } from "@dreamcatcher/sandbox/image/build";
import { SUPERVISOR } from "@dreamcatcher/sandbox/outside/local";
import { paths } from "../local/paths.ts";
import type { RunningStage } from "../local/stage/stage.ts";
import { type TemporaryStage, temporaryStage } from "../local/stage/temporary-stage.ts";
import { signIn } from "../local/stage/users.ts";
import { step } from "../local/steps.ts";
import { deliverTwice, killFunctions } from "./implementing/faults.ts";
import { hearEnds } from "./implementing/heard.ts";
import { allOver, logOfOneCleanRun } from "./implementing/outcome.ts";
import { importShops } from "./implementing/shop.ts";
import { type Timeline, timelineOf } from "./implementing/timeline.ts";
import { type Times, workAlone } from "./implementing/work.ts";
import { median, ms, timed } from "./numbers.ts";

// What implementing dreams takes on a stage in an emulator, and whether any is lost or done twice when many
// come at once, each request is delivered twice, and functions are killed while they work.
//
//   npm run bench:implementing [-- <requests under fire, 200 unless told>]
const ONE_BY_ONE = 15;
const AT_ONCE = 20;
const UNDER_FIRE = Number(process.argv[2] ?? 200);
const KILL_EVERY_MS = 500;
const MAX_RETRIES = 20;

await buildSupervisor(SUPERVISOR);
const temporary = await temporaryStage({
  emulator: join(paths.home, "bench-emulator.log"),
  deploy: join(paths.home, "bench-deploy.log"),
});
try {
  const { stage } = temporary;
  const client = await somebody(stage, "bench");
  await atOnce(client, await oneByOne(client));
  await underFire(temporary);
} finally {
  await temporary.end();
}

/** Answers how long one takes. */
async function oneByOne(client: Client): Promise<number> {
  const [first = "", ...dreams] = await importShops(client, "single", ONE_BY_ONE + 1);
  // The first starts the functions.
  await implemented(client, first);
  await workAlone(client, first);
  const onStage: Timeline[] = [];
  const alone: Times[] = [];
  await step(`${ONE_BY_ONE} one by one`, async (detail) => {
    for (const [n, dream] of dreams.entries()) {
      detail(`${n} done`);
      await implemented(client, dream);
      onStage.push(timelineOf(await logOfOneCleanRun(client, dream)));
      alone.push(await workAlone(client, dream));
    }
  });
  const ofStage = (part: keyof Timeline) => median(onStage.map((times) => times[part]));
  const ofWork = (part: keyof Times) => median(alone.map((times) => times[part]));
  console.log(`\nOne implementation after the other, medians of ${ONE_BY_ONE}:`);
  console.log(`  request to planning  ${ms(ofStage("start"))}`);
  for (const part of ["plan", "generate", "bundle", "run"] as const)
    console.log(`  ${part.padEnd(21)}${ms(ofStage(part))}, the work alone ${ms(ofWork(part))}`);
  const work = median(alone.map(({ plan, generate, bundle, run }) => plan + generate + bundle + run));
  const total = ofStage("total");
  console.log(
    `  in all               ${ms(total)}, ${(total / work).toFixed(2)} times the work alone (${ms(work)})`,
  );
  return total;
}

/** @param one how long one by itself takes, in ms */
async function atOnce(client: Client, one: number): Promise<void> {
  const dreams = await importShops(client, "together", AT_ONCE);
  const [time] = await timed(() =>
    step(`${AT_ONCE} at once`, async (detail) => {
      await Promise.all(dreams.map((dream) => client.dreams.ensureImplementation(dream)));
      await allOver(client, 10, detail);
    }),
  );
  for (const dream of dreams) await logOfOneCleanRun(client, dream);
  console.log(`\n${AT_ONCE} at once: all completed, none lost, none twice.
  ${ms(time)} in all, ${(time / (one * AT_ONCE)).toFixed(2)} times what they take one after the other`);
}

async function underFire({ stage, pid }: TemporaryStage): Promise<void> {
  const client = await somebody(stage, "under-fire");
  const dreams = await importShops(client, "fire", UNDER_FIRE);
  await deliverTwice(stage);
  const heard = await hearEnds(stage);
  const killing = killFunctions(pid, KILL_EVERY_MS);
  const [time] = await timed(() =>
    step(`${UNDER_FIRE} under fire`, async (detail) => {
      for (const dream of dreams) await client.dreams.ensureImplementation(dream);
      await allOver(client, 30, detail);
    }),
  );
  const killed = killing.stop();
  for (const dream of dreams) await logOfOneCleanRun(client, dream);
  const ends = await heard();
  if (ends.size !== UNDER_FIRE)
    throw new Error(`The bus had ${ends.size} ends of ${UNDER_FIRE} implementations.`);
  const repeated = [...ends.values()].filter((times) => times > 1).length;
  console.log(`\n${UNDER_FIRE} requests, each delivered twice, and a function killed every ${KILL_EVERY_MS} ms:
  ${UNDER_FIRE} implementations completed, each once, in ${Math.round(time / 1000)} s; ${killed} functions killed
  the bus had every end, ${repeated} of them more than once`);
}

async function implemented(client: Client, dream: string): Promise<void> {
  await client.dreams.ensureImplementation(dream);
  await allOver(client, 5);
}

/** A person of the tier that may begin the most. */
async function somebody(stage: RunningStage, name: string): Promise<Client> {
  const person = { email: `${name}@example.com`, password: "Measuring-it-1" };
  const { token } = await signIn(stage, person, ["team"]);
  // What responds may be killed too.
  return createClient({ baseUrl: stage.api_url, token, maxRetries: MAX_RETRIES });
}
