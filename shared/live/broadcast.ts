import { GoneException, PostToConnectionCommand } from "@aws-sdk/client-apigatewaymanagementapi";
import { connections } from "#shared/platform/aws/connections.ts";
import { logger } from "#shared/platform/observability/logger.ts";
import { listConnections, removeConnection } from "./connections.ts";
import { type Appended, type Hint, hintsOf, wanted } from "./hints.ts";
import type { Connection } from "./stored.ts";

/**
 * Sends hints about these events to the owner's connections, in parallel, and to each in order. It never
 * fails: a hint that is lost is made good when the client reads the feed the next time. A connection that is
 * gone is removed.
 */
export async function broadcast(owner: string, appended: readonly Appended[]): Promise<void> {
  try {
    const hints = hintsOf(appended);
    const open = hints.length > 0 ? await listConnections(owner) : [];
    await Promise.all(open.map((connection) => post(owner, connection, wanted(hints, connection.followed))));
  } catch (error) {
    logger.warn("hints not sent", { error });
  }
}

async function post(owner: string, { id, connected_at }: Connection, hints: readonly Hint[]): Promise<void> {
  try {
    for (const hint of hints)
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
