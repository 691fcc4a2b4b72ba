import { addConnection, listConnections } from "#shared/live/connections.ts";
import { MAX_CONNECTIONS } from "#shared/live/limits.ts";
import type { SocketEvent } from "#shared/live/socket-event.ts";

/** Keeps a connection. Passes that were made at the same time may be more than there is room for. */
export async function handler({ requestContext: { connectionId, authorizer } }: SocketEvent) {
  const { owner_id, followed } = authorizer;
  if ((await listConnections(owner_id)).length >= MAX_CONNECTIONS) return { statusCode: 429 };
  await addConnection(owner_id, connectionId, followed);
  return { statusCode: 200 };
}
