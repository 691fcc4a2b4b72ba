import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "@dreamcatcher/client";
import { dreamsOf, dreamsTable } from "./demo/dreams.ts";
import { importExample } from "./demo/example.ts";
import { implement, implementationText, withMostCode } from "./demo/implementing.ts";
import { tryNext } from "./demo/try-next.ts";
import {
  checkContainerPort,
  checkPort,
  type Emulator,
  ensurePython,
  isRunning,
  lastEmulator,
  type OwnEmulator,
  startEmulator,
  stopEmulator,
  useEmulator,
} from "./emulator/emulator.ts";
import { isAlive } from "./emulator/processes.ts";
import { HELP, type Options, readOptions } from "./options.ts";
import { paths } from "./paths.ts";
import { ensureBubblewrap } from "./stage/bubblewrap.ts";
import { deployStage } from "./stage/deploy-stage.ts";
import { resumeInterrupted } from "./stage/interrupted.ts";
import { writeStage } from "./stage/stage.ts";
import { step } from "./steps.ts";
import { runCommand, UserError } from "./user-error.ts";
import { buildWeb } from "./web/build.ts";
import { startWeb, stopWeb } from "./web/web-process.ts";

/** The emulator to deploy to, also as `started` where this process has started it. */
async function startOrReuse({
  port,
  detach,
}: Options): Promise<{ emulator: Emulator; started?: OwnEmulator }> {
  const given = process.env.AWS_ENDPOINT_URL;
  if (given) {
    return { emulator: await step(`emulator at ${given}`, () => useEmulator(given)) };
  }
  const last = await lastEmulator();
  if (last && (await isRunning(last))) {
    if (detach) return { emulator: last };
    throw new UserError(
      `Dreamcatcher already runs on ${last.endpoint_url}, started from this folder.\n` +
        "  To stop it:                  npm stop\n" +
        "  To deploy what has changed:  npm start -- --detach",
    );
  }
  await checkPort(port);
  const python = await step("Python environment", ensurePython, (found) =>
    found ? "Python environment" : "no suitable Python: the emulator runs in Docker",
  );
  if (python) await ensureBubblewrap();
  else checkContainerPort(last, port);
  const emulator = await step(
    "emulator",
    () => startEmulator(python, port),
    ({ endpoint_url }) => `emulator on ${endpoint_url}`,
  );
  return { emulator, started: emulator };
}

/** Deploys; without dreams, imports the example and implements one of its dreams; then lists the dreams. */
async function openStage({ endpoint_url }: Emulator, { webPort }: Options): Promise<void> {
  const web_url = `http://localhost:${webPort}`;
  const { assembly, deployLog: log } = paths;
  const stage = await deployStage({ endpoint_url, web_url, assembly, log });
  await writeStage(paths.stage, stage);
  await step("page built", buildWeb);
  await startWeb(stage.web_url);
  const client = createClient({ baseUrl: stage.api_url, token: stage.token });
  const kept = await dreamsOf(client);
  if (kept.length === 0) await importExample(client);
  await resumeInterrupted(stage);
  const imported = kept.length === 0 ? await dreamsOf(client) : [];
  const first = withMostCode("javascript", imported);
  const built = first && (await implement(first, client));
  const dreams = kept.length === 0 ? await dreamsOf(client) : kept;
  console.log(`\nOpen ${stage.web_url}`);
  console.log(`\n${dreamsTable(dreams, process.stdout.columns ?? 110)}\n`);
  if (built) console.log(`${implementationText(built)}\n`);
  console.log(tryNext(stage, dreams[0]?.dream.id));
}

const untilSignal = (): Promise<unknown> =>
  Promise.race(["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => once(process, signal)));

/** Waits until the emulator ends. */
async function waitForExit(emulator: Emulator): Promise<never> {
  do await sleep(1000);
  while (emulator.kind !== "process" || isAlive(emulator.pid));
  throw new UserError(`The emulator exited. Its log: ${paths.emulatorLog}`);
}

async function stop(emulator: OwnEmulator): Promise<void> {
  await stopWeb();
  const saved = await step("stopped; the next start continues with the saved state", () =>
    stopEmulator(emulator),
  );
  if (!saved) throw new UserError("The emulator had to be killed: changes since its start are lost.");
}

async function start(options: Options): Promise<void> {
  const interrupted = untilSignal();
  const { emulator, started } = await startOrReuse(options);
  let detached = false;
  const use = async () => {
    await openStage(emulator, options);
    detached = options.detach;
    if (detached) return console.log("\nIt keeps running; npm stop stops it.");
    console.log("\nCtrl-C stops it.");
    await waitForExit(emulator);
  };
  try {
    await Promise.race([use(), interrupted]);
  } finally {
    if (started && !detached) await stop(started);
  }
}

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) console.log(HELP);
  else await start(options);
});
// Ends without waiting for work that an interruption left unfinished.
process.exit();
