import { inWords } from "./failing.ts";
import type { Desk } from "./machine.ts";

/** An assistant does not wait longer for the service; the rest comes with the syncs in the background. */
const PATIENCE_MS = 6_000;

/** Sends a change, if it can be sent now, and says in words what became of it. */
export async function send({ sync, signal }: Desk): Promise<string> {
  if (sync.state.mode === "standalone") return "Kept on this machine, where nobody is signed in.";
  const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  const late = new Promise<never>((_, reject) => {
    patience.addEventListener("abort", () => reject(patience.reason), { once: true });
  });
  try {
    await Promise.race([sync.sync({ signal: patience }), late]);
  } catch (error) {
    const reason = patience.aborted ? "the service gives no response in time." : inWords(error);
    return `Kept on this machine, and sent by a later sync: ${reason}`;
  }
  return sync.state.unsynced === 0
    ? "Kept on this machine and at the service."
    : "Kept on this machine; some changes wait to be sent (dreams status).";
}
