import * as z from "zod";
import { LoggedEvent } from "./events.ts";
import { LOGGED_EVENT_EXAMPLE } from "./examples.ts";

/** A place among all events of an owner: 1 is that of the first, and none is left out. */
export const Position = z
  .int()
  .min(0)
  .meta({
    description:
      "A position among all events of the user. Each event has the next position, in the order of the event bus; 0 is before the first.",
    examples: [412],
  });

export const FeedEvent = LoggedEvent.extend({
  position: Position.meta({ description: "The event's position among all events of the user." }),
}).meta({
  id: "FeedEvent",
  description: "An event with its position among all events of the user.",
  examples: [{ ...LOGGED_EVENT_EXAMPLE, position: 412 }],
});
export type FeedEvent = z.infer<typeof FeedEvent>;

export const FeedEventPage = z
  .object({
    items: z.array(FeedEvent).meta({
      description: "The events, in the order of their positions. Those deleted with their dream are missing.",
    }),
    position: Position.meta({
      description: "The position that this page reaches; pass it as `after` for what follows.",
    }),
    has_more: z.boolean().meta({ description: "Whether there already is more after this position." }),
  })
  .meta({
    id: "FeedEventPage",
    description: "Events after a position.",
    examples: [{ items: [{ ...LOGGED_EVENT_EXAMPLE, position: 412 }], position: 412, has_more: false }],
  });
export type FeedEventPage = z.infer<typeof FeedEventPage>;
