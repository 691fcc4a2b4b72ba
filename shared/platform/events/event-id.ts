import { encodeTime, ulid } from "ulid";

/**
 * The id of the event of a change made at `time` (ISO 8601). A dream's `updated` strictly increases, and a
 * ULID sorts by its time, so the events of one dream sort in the order of its changes.
 */
export const eventId = (time: string) => ulid(Date.parse(time));

/** The lowest id of a time in milliseconds: every change before it has a lower one. */
export const lowestId = (time: number) => encodeTime(time).padEnd(26, "0");
