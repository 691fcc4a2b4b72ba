import { removeConnection } from "#shared/live/connections.ts";
import type { SocketEvent } from "#shared/live/socket-event.ts";

export async function handler({ requestContext: { connectionId, authorizer } }: SocketEvent) {
  await removeConnection(authorizer.owner_id, connectionId);
  return { statusCode: 200 };
}
