import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { deployStage } from "../../local/deploy-stage.ts";
import { ensurePython } from "../../local/emulator.ts";
import { startMinistack, stopMinistack } from "../../local/ministack.ts";
import { paths } from "../../local/paths.ts";
import { freePort } from "../../local/ports.ts";
import { isAlive } from "../../local/processes.ts";
import { readStage, type Stage } from "../../local/stage.ts";
import { step } from "../../local/steps.ts";
import { startModelServer } from "./model-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    stage: Stage;
    /** The server that plays the stage's models; none on a stage that was running already. */
    modelServer: string | undefined;
  }
}

/**
 * Gives the tests a stage of their own, deployed into an emulator on a free port with its state in a temporary
 * folder: one that `npm start` has running is not touched. With DREAMCATCHER_STAGE_FILE=.local/stage.json they
 * use that running stage instead, which starts them at once. What functions said is in .local/test-emulator.log.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const file = process.env.DREAMCATCHER_STAGE_FILE;
  if (file) {
    project.provide("stage", await readStage(file));
    project.provide("modelServer", undefined);
    return async () => {};
  }

  const python = await step("Python environment", ensurePython);
  if (!python) throw new Error("The integration tests need Python 3.10 or newer with its venv module.");
  const folder = await mkdtemp(join(tmpdir(), "dreamcatcher-"));
  const models = await startModelServer();
  project.provide("modelServer", models.url);
  // The emulator's Bedrock and the stage's settings take these from the environment.
  process.env.MINISTACK_BEDROCK_PROXY_URL = models.url;
  process.env.DREAMCATCHER_OPENAI_BASE_URL = `${models.url}/v1`;
  process.env.DREAMCATCHER_MODEL = "played:1b";
  process.env.DREAMCATCHER_MODEL_SECONDS = "10";
  const emulator = await step("emulator", async () =>
    startMinistack(python, await freePort(), join(folder, "state"), paths.testEmulatorLog),
  );
  // An interrupted run is not torn down.
  process.once("exit", () => {
    if (isAlive(emulator.pid)) process.kill(emulator.pid);
  });
  const tearDown = async () => {
    models.close();
    await stopMinistack(emulator.pid);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const { endpoint_url } = emulator;
    const deployment = { endpoint_url, assembly: join(folder, "cdk.out"), log: paths.testDeployLog };
    project.provide("stage", await deployStage(deployment));
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}
