import type { Access } from "./access.ts";
import { inWords } from "./failing.ts";

/** An assistant does not wait longer for the service; the rest comes with the syncs in the background. */
const PATIENCE_MS = 6_000;

/** Sends a change of a dream, if it can be sent now, and says in words what became of it. */
export async function send(access: Access, dreamId: string): Promise<string> {
  const { sync, signal } = access;
  if (sync.state.mode === "standalone") return whereItIs(access, dreamId);
  const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  const late = new Promise<never>((_, reject) => {
    patience.addEventListener("abort", () => reject(patience.reason), { once: true });
  });
  // Why a sync failed is in its state.
  await Promise.race([sync.sync({ signal: patience }), late]).catch(() => {});
  return whereItIs(access, dreamId);
}

/** Where a change of a dream is that was tried to be sent. */
export async function whereItIs({ sync, state }: Access, dreamId: string): Promise<string> {
  const { mode, unsynced, status, error } = state();
  if (mode === "standalone") return "Kept on this machine, where nobody is signed in.";
  const [problems, conflicts] = await Promise.all([sync.problems(), sync.conflicts()]);
  const problem = problems.find(({ dream_id }) => dream_id === dreamId);
  if (problem) return `Kept on this machine, and refused by the service: ${problem.detail}`;
  if (conflicts.some(({ dream_id }) => dream_id === dreamId))
    return "Kept on this machine: the dream was changed elsewhere, too, and the person decides (dreams status).";
  if (unsynced === 0) return "Kept on this machine and at the service.";
  const hasFailed = status === "offline" || status === "error";
  const reason = hasFailed ? inWords(error) : "the service has not answered yet.";
  return `Kept on this machine, and sent by a later sync: ${reason}`;
}
