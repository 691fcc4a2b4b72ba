import * as z from "zod";
import { type RowOf, stored } from "#shared/platform/table/stored.ts";

/**
 * What an applied change did: the dream's revision before and after it, null where there is no dream then. It
 * stays when the dream is deleted, and has nothing of the dream's content.
 */
export const storedResult = stored(
  z.object({
    from: z.number().nullable(),
    revision: z.number().nullable(),
    /** In seconds since 1970. */
    expires_at: z.number(),
  }),
);

export type ChangeResult = Pick<RowOf<typeof storedResult>, "from" | "revision">;
