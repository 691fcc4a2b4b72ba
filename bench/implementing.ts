import { join } from "node:path";
import { type Client, createClient } from "@dreamcatcher/client";
import { buildSupervisor } from "@dreamcatcher/sandbox/image/build";
import { SUPERVISOR } from "@dreamcatcher/sandbox/outside/local";
import { paths } from "../local/paths.ts";
import type { RunningStage } from "../local/stage/stage.ts";
import { type TemporaryStage, temporaryStage } from "../local/stage/temporary-stage.ts";
import { signIn } from "../local/stage/users.ts";
import { step } from "../local/steps.ts";
import { runCommand } from "../local/user-error.ts";
import { countEnds } from "./implementing/count-ends.ts";
import { importDreams } from "./implementing/dream.ts";
import { deliverTwice, killFunctions } from "./implementing/faults.ts";
import { logOfOneCleanRun, waitUntilAllEnded } from "./implementing/outcome.ts";
import { runSteps, type Times } from "./implementing/run-steps.ts";
import { type Timeline, timelineOf } from "./implementing/timeline.ts";
import { median, ms, timed } from "./numbers.ts";
import { readNumbers } from "./read-numbers.ts";

const HELP = `
Measures how long implementing a dream takes on a stage in an emulator. Then checks that no implementation
is lost or done twice with many requests at once, each delivered twice, while functions are killed.

  npm run bench:implementing [-- <requests with faults, 200 by default>]
`;
const ONE_BY_ONE = 15;
const AT_ONCE = 20;
const WITH_FAULTS = 200;
const KILL_EVERY_MS = 500;
const MAX_RETRIES = 20;

await runCommand(main);

async function main(): Promise<void> {
  const { numbers, isHelp } = readNumbers(process.argv.slice(2), HELP);
  if (isHelp) return console.log(HELP);
  const [requests = WITH_FAULTS] = numbers;
  await buildSupervisor(SUPERVISOR);
  const temporary = await temporaryStage({
    emulator: join(paths.home, "bench-emulator.log"),
    deploy: join(paths.home, "bench-deploy.log"),
  });
  try {
    const client = await clientOfNewUser(temporary.stage, "bench");
    await atOnce(client, await oneByOne(client));
    await withFaults(temporary, requests);
  } finally {
    await temporary.end();
  }
}

/** Implements dreams one after the other and returns the median time of one, in ms. */
async function oneByOne(client: Client): Promise<number> {
  const [first = "", ...dreams] = await importDreams(client, "single", ONE_BY_ONE + 1);
  // The first implementation starts the functions and is not measured.
  await implement(client, first);
  await runSteps(client, first);
  const onStage: Timeline[] = [];
  const alone: Times[] = [];
  await step(`${ONE_BY_ONE} one by one`, async (detail) => {
    for (const [n, dream] of dreams.entries()) {
      detail(`${n} done`);
      await implement(client, dream);
      onStage.push(timelineOf(await logOfOneCleanRun(client, dream)));
      alone.push(await runSteps(client, dream));
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

/** @param one the time that a single implementation takes, in ms */
async function atOnce(client: Client, one: number): Promise<void> {
  const dreams = await importDreams(client, "together", AT_ONCE);
  const [time] = await timed(() =>
    step(`${AT_ONCE} at once`, async (detail) => {
      await Promise.all(dreams.map((dream) => client.dreams.ensureImplementation(dream)));
      await waitUntilAllEnded(client, 10, detail);
    }),
  );
  for (const dream of dreams) await logOfOneCleanRun(client, dream);
  console.log(`\n${AT_ONCE} at once: all completed, none lost, none twice.
  ${ms(time)} in all, ${(time / (one * AT_ONCE)).toFixed(2)} times what they take one after the other`);
}

/** Implements as many dreams while each request is delivered twice and functions are killed. */
async function withFaults({ stage, pid }: TemporaryStage, requests: number): Promise<void> {
  const client = await clientOfNewUser(stage, "with-faults");
  const dreams = await importDreams(client, "faults", requests);
  await deliverTwice(stage);
  const ends = await countEnds(stage);
  const killing = killFunctions(pid, KILL_EVERY_MS);
  const [time] = await timed(() =>
    step(`${requests} with faults`, async (detail) => {
      for (const dream of dreams) await client.dreams.ensureImplementation(dream);
      await waitUntilAllEnded(client, 30, detail);
    }),
  );
  const killed = killing.stop();
  for (const dream of dreams) await logOfOneCleanRun(client, dream);
  const timesReceived = await ends();
  if (timesReceived.size !== requests)
    throw new Error(`The bus had ${timesReceived.size} ends of ${requests} implementations.`);
  const repeated = [...timesReceived.values()].filter((times) => times > 1).length;
  console.log(`\n${requests} requests, each delivered twice, and a function killed every ${KILL_EVERY_MS} ms:
  ${requests} implementations completed, each once, in ${Math.round(time / 1000)} s; ${killed} functions killed
  the bus had every end, ${repeated} of them more than once`);
}

async function implement(client: Client, dream: string): Promise<void> {
  await client.dreams.ensureImplementation(dream);
  await waitUntilAllEnded(client, 5);
}

/** A client of a new user in the tier with the largest quotas. */
async function clientOfNewUser(stage: RunningStage, name: string): Promise<Client> {
  const person = { email: `${name}@example.com`, password: "Measuring-it-1" };
  const { token } = await signIn(stage, person, ["team"]);
  // Functions that respond to requests are killed too.
  return createClient({ baseUrl: stage.api_url, token, maxRetries: MAX_RETRIES });
}
