import { HOUR_SECONDS } from "#shared/platform/durations.ts";

/** How long a pass is good for. */
export const PASS_SECONDS = 60;

/** API Gateway ends a connection after two hours; its row goes a little later, if nothing else removes it. */
export const CONNECTION_SECONDS = 2 * HOUR_SECONDS + 600;

/** The most connections of an owner: more than anybody's devices and tabs. */
export const MAX_CONNECTIONS = 20;

/** The most dreams that a connection follows one by one. */
export const MAX_SUBSCRIPTIONS = 100;

/** The most messages of a connection in a minute. */
export const MAX_MESSAGES_PER_MINUTE = 60;

/**
 * The most messages of a connection that are invalid, too large or too many; then it is closed. A client that
 * is newer than the service, and sends what this does not know, stays connected.
 */
export const MAX_FAULTS = 100;

/** For so long, in seconds, a client that was closed for its faults is asked to stay away. */
export const RETRY_SECONDS = 60;
