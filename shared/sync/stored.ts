import * as z from "zod";
import { type RowOf, stored } from "#shared/platform/table/stored.ts";

const Version = z.object({ revision: z.number(), updated: z.string() }).nullable();

/**
 * What a change did: the dream's version before and after it, null where there is no dream then. It stays
 * when the dream is deleted, and has nothing of the dream's content.
 */
export const storedResult = stored(
  z.object({
    from: Version,
    to: Version,
    /** In seconds since 1970. */
    expires_at: z.number(),
  }),
);

export type ChangeResult = Pick<RowOf<typeof storedResult>, "from" | "to">;
