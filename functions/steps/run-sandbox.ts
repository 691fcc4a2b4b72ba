import { join } from "node:path";
import { SandboxLimits } from "@dreamcatcher/sandbox/contract/limits-schema";
import { runLocally } from "@dreamcatcher/sandbox/outside/local";
import { SandboxUnavailable } from "@dreamcatcher/sandbox/outside/sandbox-unavailable";
import { requireOpenImplementation } from "#shared/implementations/advance.ts";
import { CannotImplement, step } from "#shared/implementations/step.ts";
import { implementationObjectKey } from "#shared/platform/content/keys.ts";
import { getBytes, putJson } from "#shared/platform/content/objects.ts";
import { environment } from "#shared/platform/environment.ts";

const { SANDBOX_LIMITS } = environment("SANDBOX_LIMITS");
const limits = SandboxLimits.parse(JSON.parse(SANDBOX_LIMITS));

/** The program that runs inside the sandbox, in the function's bundle. */
const SUPERVISOR = join(import.meta.dirname, "supervisor.mjs");

/** Replaces the Fargate task on the emulator: runs the project in a local sandbox and stores the report. */
export const handler = step(async ({ owner_id, implementation_id }) => {
  const { implementation } = await requireOpenImplementation(owner_id, implementation_id);
  const zip = await getBytes(implementationObjectKey(implementation, "sandbox.zip"));
  if (zip === undefined)
    throw new Error(`sandbox.zip of implementation ${implementation_id} is not in the bucket`);
  const report = await runLocally(zip, limits, SUPERVISOR).catch((error) => {
    throw error instanceof SandboxUnavailable ? new CannotImplement(error.message) : error;
  });
  await putJson(implementationObjectKey(implementation, "report.json"), report);
});
