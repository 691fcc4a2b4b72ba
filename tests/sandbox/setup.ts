import { resolve } from "node:path";
import { buildSupervisor } from "@dreamcatcher/sandbox/image/build";
import { ensureBubblewrap } from "../../local/stage/bubblewrap.ts";

/** The battery runs the supervisor as it is deployed: bundled. */
export async function setup(): Promise<void> {
  await ensureBubblewrap();
  await buildSupervisor(resolve(import.meta.dirname, "../../.build/sandbox/supervisor.mjs"));
}
