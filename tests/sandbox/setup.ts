import { resolve } from "node:path";
import { ensureBubblewrap } from "../../local/bubblewrap.ts";
import { buildSupervisor } from "../../sandbox/build.ts";

/** The battery runs the supervisor as it is deployed: bundled. */
export async function setup(): Promise<void> {
  await ensureBubblewrap();
  await buildSupervisor(resolve(import.meta.dirname, "../../.build/sandbox/supervisor.mjs"));
}
