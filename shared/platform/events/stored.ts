import { LoggedEvent } from "@dreamcatcher/contracts/events";
import * as z from "zod";
import { storedWith } from "#shared/platform/table/stored.ts";

/** An event with the time at which it expires, in seconds since 1970. */
export const storedEvent = storedWith("event", LoggedEvent, z.object({ expires_at: z.number() }));
