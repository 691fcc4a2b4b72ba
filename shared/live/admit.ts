import { EVERYTHING, type LivePass } from "@dreamcatcher/contracts/live";
import { readDream } from "#shared/dreams/store.ts";
import { readHead } from "#shared/feed/read.ts";
import { environment } from "#shared/platform/environment.ts";
import { conflict } from "#shared/platform/problem-error.ts";
import { listConnections } from "./connections.ts";
import { MAX_CONNECTIONS } from "./limits.ts";
import { type Admission, makePass } from "./passes.ts";

/** With `{dream_id}` where the id of the dream goes. */
const { WEBSOCKET_URL } = environment("WEBSOCKET_URL");

/**
 * Makes a pass for one connection of an owner.
 *
 * @throws {ProblemError} when there is no such dream (404), or the owner has all the connections allowed
 *   (409)
 */
export async function admit(admission: Admission): Promise<LivePass> {
  const { owner_id, followed } = admission;
  if (followed !== EVERYTHING) await readDream(owner_id, followed);
  const open = await listConnections(owner_id);
  if (open.length >= MAX_CONNECTIONS) {
    throw conflict(
      `${MAX_CONNECTIONS} connections are open, the most that a user may have. Close one, or wait until one has ended.`,
      { "retry-after": "60" },
    );
  }
  const { position, event_id = null } = await readHead(owner_id);
  const { pass, expires_at } = await makePass(admission);
  const url = new URL(WEBSOCKET_URL.replace("{dream_id}", encodeURIComponent(followed)));
  url.searchParams.set("pass", pass);
  return {
    pass,
    url: url.href,
    expires_at: expires_at.toISOString(),
    position,
    event_id,
  };
}
