import { existsSync } from "node:fs";
import type { Context } from "../context.ts";
import { type Expiring, expiring } from "../sessions/expiring.ts";
import { findSessions, type Session } from "../sessions/find.ts";
import { type Machine, thisMachine } from "../sessions/machine.ts";
import { rootsOf } from "../sessions/roots.ts";
import { TOOLS } from "../sessions/tools/index.ts";
import { stageFiles } from "../settings/stage-files.ts";
import { Ledger } from "./ledger.ts";
import { readSettings } from "./settings.ts";

/** The sessions among these that their tools delete soon; those without a talk are nothing to lose. */
export const vanishingAmong = (
  sessions: readonly Session[],
  ledger: Ledger | undefined,
  machine: Machine,
): Expiring[] =>
  expiring(
    sessions.filter((session) => ledger?.heldBy(session) !== "none"),
    (session) => ledger?.heldBy(session) === "talks",
    { machine, read: readSettings, now: Date.now() },
  );

/** The sessions of this machine that their tools delete soon, and how many of them are not captured. */
export async function vanishing(context: Context, env: NodeJS.ProcessEnv): Promise<Expiring[]> {
  const machine = thisMachine(env);
  const sessions = await findSessions(rootsOf(machine, TOOLS, []), () => {});
  const file = stageFiles(context.folders, context.stage).captures;
  const ledger = existsSync(file) ? Ledger.open(file) : undefined;
  try {
    return vanishingAmong(sessions, ledger, machine);
  } finally {
    ledger?.close();
  }
}
