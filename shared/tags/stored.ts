import * as z from "zod";
import { type RowOf, stored } from "#shared/platform/table/stored.ts";

/** What is counted of a dream's row, whatever else it has. */
export const storedTags = stored(z.object({ tags: z.array(z.string()).default([]), updated: z.string() }));

/** How many dreams of an owner have a tag, in the spelling that was counted first. */
export const storedTagCount = stored(z.object({ tag: z.string(), dreams: z.number() }));

/** Under which keys a dream is counted, as of the revision with this `updated`. */
export const storedCounted = stored(z.object({ keys: z.array(z.string()), updated: z.string() }));

export type Counted = RowOf<typeof storedCounted>;
