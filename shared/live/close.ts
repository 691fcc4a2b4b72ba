import {
  DeleteConnectionCommand,
  GoneException,
  PostToConnectionCommand,
} from "@aws-sdk/client-apigatewaymanagementapi";
import type { ServerFrame } from "@dreamcatcher/contracts/live";
import { connections } from "#shared/platform/aws/connections.ts";
import { listConnections, removeConnection } from "./connections.ts";

/** Closes all connections of an owner, as when their account is erased. */
export async function closeConnections(owner: string): Promise<void> {
  const open = await listConnections(owner);
  await Promise.all(open.map(({ id }) => closeConnection(owner, id)));
}

/** Closes a connection, after a last frame that says why: a gateway's close has no reason of ours. */
export async function closeConnection(owner: string, id: string, last?: ServerFrame): Promise<void> {
  // One that cannot be told is closed all the same.
  if (last) {
    const telling = new PostToConnectionCommand({ ConnectionId: id, Data: JSON.stringify(last) });
    await connections.send(telling).catch(() => {});
  }
  try {
    await connections.send(new DeleteConnectionCommand({ ConnectionId: id }));
  } catch (error) {
    if (!(error instanceof GoneException)) throw error;
  }
  await removeConnection(owner, id);
}
