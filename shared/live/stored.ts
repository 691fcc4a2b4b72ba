import * as z from "zod";
import { type RowOf, stored } from "#shared/platform/table/stored.ts";

/** An open connection. */
export const storedConnection = stored(
  z.object({
    /** The ids of the dreams that it follows, or `*`. */
    followed: z.array(z.string()),
    connected_at: z.string(),
    /** The minute since 1970 of its last message, and how many messages it has had in that minute. */
    minute: z.number(),
    messages: z.number(),
    /** How many of its messages were invalid, too large or too many. */
    faults: z.number(),
    /** In seconds since 1970. */
    expires_at: z.number(),
  }),
);

export type StoredConnection = RowOf<typeof storedConnection>;

export interface Connection extends StoredConnection {
  id: string;
}
