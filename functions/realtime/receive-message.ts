import { receive } from "#shared/live/receive.ts";
import { done, type SocketEvent } from "#shared/live/socket-event.ts";

/** Answers a message by the route's response. */
export const handler = async ({ requestContext: { connectionId, authorizer }, body = "" }: SocketEvent) =>
  done(await receive(authorizer.owner_id, connectionId, body));
