import { receive } from "#shared/live/receive.ts";
import type { SocketEvent } from "#shared/live/socket-event.ts";

/** Answers a message by the route's response. */
export async function handler({ requestContext: { connectionId, authorizer }, body = "" }: SocketEvent) {
  const answer = await receive(authorizer.owner_id, connectionId, body);
  return { statusCode: 200, ...(answer && { body: JSON.stringify(answer) }) };
}
