import { removeConnection } from "#shared/live/connections.ts";
import { INVALID } from "#shared/live/frames.ts";
import { done, type SocketEvent } from "#shared/live/socket-event.ts";

/** Removes a connection that has ended. */
export async function handler({ requestContext: { connectionId, eventType, authorizer } }: SocketEvent) {
  // The emulator takes a message for an end if its type says so.
  if (eventType !== "DISCONNECT") return done(INVALID);
  await removeConnection(authorizer.owner_id, connectionId);
  return done();
}
