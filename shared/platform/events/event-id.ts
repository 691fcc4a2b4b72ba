import { encodeTime, ulid } from "ulid";

/**
 * The event id of a change made at `time` (ISO 8601). A dream's `updated` strictly increases and ULIDs sort
 * by time, so the ids of a dream's events sort in the order of its changes.
 */
export const eventId = (time: string) => ulid(Date.parse(time));

/** The lowest id of a time in milliseconds; every earlier change has a lower id. */
export const lowestId = (time: number) => encodeTime(time).padEnd(26, "0");
