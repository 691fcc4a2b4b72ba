import { addConnection, listConnections, removeConnection } from "#shared/live/connections.ts";
import { INVALID } from "#shared/live/frames.ts";
import { MAX_CONNECTIONS } from "#shared/live/limits.ts";
import { done, type SocketEvent } from "#shared/live/socket-event.ts";

/**
 * Keeps a connection. Passes that were made at the same time may be more than there is room for, so the
 * connections are counted with it: of several that come at once, more than those too many may be refused.
 */
export async function handler({ requestContext: { connectionId, eventType, authorizer } }: SocketEvent) {
  // The emulator takes a message for a connection if its type says so.
  if (eventType !== "CONNECT") return done(INVALID);
  const { owner_id, followed } = authorizer;
  await addConnection(owner_id, connectionId, followed);
  if ((await listConnections(owner_id)).length <= MAX_CONNECTIONS) return done();
  await removeConnection(owner_id, connectionId);
  return { statusCode: 429 };
}
