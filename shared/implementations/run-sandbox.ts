import { join } from "node:path";
import { SandboxLimits } from "@dreamcatcher/contracts/sandbox";
import { runLocally } from "@dreamcatcher/sandbox/outside/local";
import { SandboxUnavailable } from "@dreamcatcher/sandbox/outside/unavailable";
import { implementationObjectKey } from "#shared/platform/content/keys.ts";
import { getBytes, putJson } from "#shared/platform/content/objects.ts";
import type { Context } from "#shared/platform/context.ts";
import { environment } from "#shared/platform/environment.ts";
import { openImplementation } from "./advance.ts";
import { CannotImplement } from "./step.ts";

const { SANDBOX_LIMITS } = environment("SANDBOX_LIMITS");
const limits = SandboxLimits.parse(JSON.parse(SANDBOX_LIMITS));

/** The program that runs inside lies beside the bundled function. */
const SUPERVISOR = join(import.meta.dirname, "supervisor.mjs");

/** Runs the bundled project in a sandbox of this machine and keeps the report, where there is no Fargate to do it. */
export async function runSandbox(context: Context, id: string): Promise<void> {
  const { implementation } = await openImplementation(context.owner_id, id);
  const zip = await getBytes(implementationObjectKey(implementation, "project.zip"));
  if (zip === undefined) throw new Error(`project.zip of implementation ${id} is not in the bucket`);
  try {
    const report = await runLocally(zip, limits, SUPERVISOR);
    await putJson(implementationObjectKey(implementation, "report.json"), report);
  } catch (error) {
    if (error instanceof SandboxUnavailable) throw new CannotImplement(error.message);
    throw error;
  }
}
