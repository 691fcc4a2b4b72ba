import { setTimeout as sleep } from "node:timers/promises";
import { GoneException, PostToConnectionCommand } from "@aws-sdk/client-apigatewaymanagementapi";
import { connections } from "#shared/platform/aws/connections.ts";
import { logger } from "#shared/platform/observability/logger.ts";
import { listConnections, removeConnection } from "./connections.ts";
import { type Appended, type Hint, hintsOf, wanted } from "./hints.ts";
import type { Connection } from "./stored.ts";

/** For so long hints may hold up the feed, of which they are the lesser part. */
const BROADCAST_MS = 1000;

/**
 * Sends hints about these events to the owner's connections, all at once, and returns after a second at the
 * latest. It never fails: a hint that is lost or comes late is made good when the client reads the feed the
 * next time. A connection that is gone is removed.
 */
export async function broadcast(owner: string, appended: readonly Appended[]): Promise<void> {
  const waiting = new AbortController();
  try {
    await Promise.race([
      send(owner, hintsOf(appended)),
      sleep(BROADCAST_MS, undefined, { signal: waiting.signal }),
    ]);
  } catch (error) {
    logger.warn("hints not sent", { error });
  } finally {
    waiting.abort();
  }
}

async function send(owner: string, hints: readonly Hint[]): Promise<void> {
  const open = hints.length > 0 ? await listConnections(owner) : [];
  await Promise.all(
    open.flatMap((connection) =>
      wanted(hints, connection.followed).map((hint) => post(owner, connection, hint)),
    ),
  );
}

async function post(owner: string, { id, connected_at }: Connection, hint: Hint): Promise<void> {
  try {
    await connections.send(new PostToConnectionCommand({ ConnectionId: id, Data: JSON.stringify(hint) }));
  } catch (error) {
    if (!(error instanceof GoneException)) logger.warn("hint not sent", { error, connection_id: id });
    else if (Date.now() - Date.parse(connected_at) > OPENING_MS) await removeConnection(owner, id);
  }
}

/**
 * For so long a connection may be kept here and not be open yet, which the gateway reports as gone, too. It
 * reads the feed when it is open, and so misses nothing.
 */
const OPENING_MS = 60_000;
