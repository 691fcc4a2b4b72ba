import type { Admission } from "./passes.ts";

/** What the gateway's events of an admitted connection have in common. */
export interface SocketEvent {
  requestContext: { connectionId: string; authorizer: Admission };
  body?: string;
}
