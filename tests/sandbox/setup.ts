import { resolve } from "node:path";
import { buildSupervisor } from "@dreamcatcher/sandbox/image/build";
import { ensureBubblewrap } from "../../local/stage/bubblewrap.ts";

/** Bundles the supervisor, so that the battery runs it as it is deployed. */
export async function setup(): Promise<void> {
  await ensureBubblewrap();
  await buildSupervisor(resolve(import.meta.dirname, "../../.build/sandbox/supervisor.mjs"));
}
