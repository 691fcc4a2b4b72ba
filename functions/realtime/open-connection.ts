import { addConnection, listConnections } from "#shared/live/connections.ts";
import { INVALID } from "#shared/live/frames.ts";
import { MAX_CONNECTIONS } from "#shared/live/limits.ts";
import { done, type SocketEvent } from "#shared/live/socket-event.ts";

/** Keeps a connection. Passes that were made at the same time may be more than there is room for. */
export async function handler({ requestContext: { connectionId, eventType, authorizer } }: SocketEvent) {
  // The emulator takes a message for a connection if its type says so.
  if (eventType !== "CONNECT") return done(INVALID);
  const { owner_id, followed } = authorizer;
  if ((await listConnections(owner_id)).length >= MAX_CONNECTIONS) return { statusCode: 429 };
  await addConnection(owner_id, connectionId, followed);
  return done();
}
