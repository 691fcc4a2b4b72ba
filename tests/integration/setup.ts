import type { TestProject } from "vitest/node";
import { paths } from "../../local/paths.ts";
import { type RunningStage, readStage } from "../../local/stage/stage.ts";
import { temporaryStage } from "../../local/stage/temporary-stage.ts";
import { buildDreams } from "./harness/build-dreams.ts";
import { startModelServer } from "./model-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    stage: RunningStage;
    /** The URL of the server that plays the stage's models; undefined on a stage that was already running. */
    modelServer: string | undefined;
  }
}

interface TestStage {
  stage: RunningStage;
  modelServer: string | undefined;
  end: () => Promise<void>;
}

declare global {
  /** Vitest loads this file once for each project that needs a stage; they share one. */
  var testStage: Promise<TestStage> | undefined;
}

/**
 * Deploys a stage for the tests into an emulator on a free port, with its state in a temporary folder, so
 * that a stage of `npm start` is not touched. With DREAMCATCHER_STAGE_FILE=.local/stage.json the tests use
 * that running stage instead and start at once. The logs of functions are in .local/test-emulator.log. The
 * command line is built for them, too.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (globalThis.testStage === undefined) buildDreams();
  const file = process.env.DREAMCATCHER_STAGE_FILE;
  globalThis.testStage ??= file ? runningStage(file) : deployedStage();
  const { stage, modelServer } = await globalThis.testStage;
  project.provide("stage", stage);
  project.provide("modelServer", modelServer);
  return async () => {
    const shared = globalThis.testStage;
    globalThis.testStage = undefined;
    await (await shared)?.end();
  };
}

const runningStage = async (file: string): Promise<TestStage> => ({
  stage: await readStage(file),
  modelServer: undefined,
  end: async () => {},
});

async function deployedStage(): Promise<TestStage> {
  const models = await startModelServer();
  // The emulator's Bedrock and the stage's settings take these from the environment.
  process.env.MINISTACK_BEDROCK_PROXY_URL = models.url;
  process.env.DREAMCATCHER_OPENAI_BASE_URL = `${models.url}/v1`;
  process.env.DREAMCATCHER_MODEL = "played:1b";
  process.env.DREAMCATCHER_MODEL_SECONDS = "10";
  try {
    const { stage, end } = await temporaryStage({
      emulator: paths.testEmulatorLog,
      deploy: paths.testDeployLog,
    });
    return {
      stage,
      modelServer: models.url,
      end: async () => {
        models.close();
        await end();
      },
    };
  } catch (error) {
    models.close();
    throw error;
  }
}
