import type { ServerFrame } from "@dreamcatcher/contracts/live";
import type { Admission } from "./passes.ts";

/** What the gateway's events of an admitted connection have in common. */
export interface SocketEvent {
  requestContext: {
    connectionId: string;
    eventType: "CONNECT" | "MESSAGE" | "DISCONNECT";
    authorizer: Admission;
  };
  body?: string;
}

/** What a function returns for an event. */
export const done = (answer?: ServerFrame) => ({
  statusCode: 200,
  ...(answer && { body: JSON.stringify(answer) }),
});
