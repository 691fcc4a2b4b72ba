import type { Socket } from "./watch.ts";

/** The delays before a connection is tried again; the first try comes at once. */
const MIN_DELAY_MS = 300;
const MAX_DELAY_MS = 10_000;
const GROWTH = 1.7;
/** What was open for so long had not been refused: the next delays begin anew. */
const MIN_UPTIME_MS = 100;

/**
 * Opens a socket that reconnects by itself. Its library is loaded with the first one.
 *
 * @throws {TypeError} when the runtime has no WebSockets and the client is given none
 */
export async function openSocket(
  WebSocket: typeof globalThis.WebSocket | undefined,
  urlOf: () => Promise<string>,
): Promise<Socket> {
  if (WebSocket === undefined) {
    throw new TypeError("This runtime has no WebSocket: pass one to createClient, as the option webSocket.");
  }
  const { default: Reconnecting } = await import("partysocket/ws");
  return new Reconnecting(urlOf, undefined, {
    WebSocket,
    // Clients that lost their connections at the same time come back at different times.
    minReconnectionDelay: MIN_DELAY_MS * (1 + Math.random()),
    maxReconnectionDelay: MAX_DELAY_MS,
    reconnectionDelayGrowFactor: GROWTH,
    minUptime: MIN_UPTIME_MS,
    // The service may have to start.
    connectionTimeout: MAX_DELAY_MS,
    // A ping is of no use later.
    maxEnqueuedMessages: 0,
  });
}
