import { DeleteConnectionCommand, GoneException } from "@aws-sdk/client-apigatewaymanagementapi";
import { connections } from "#shared/platform/aws/connections.ts";
import { listConnections, removeConnection } from "./connections.ts";

/** Closes all connections of an owner, as when their account is erased. */
export async function closeConnections(owner: string): Promise<void> {
  const open = await listConnections(owner);
  await Promise.all(
    open.map(async ({ id: ConnectionId }) => {
      try {
        await connections.send(new DeleteConnectionCommand({ ConnectionId }));
      } catch (error) {
        if (!(error instanceof GoneException)) throw error;
      }
      await removeConnection(owner, ConnectionId);
    }),
  );
}
