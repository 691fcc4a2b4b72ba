import * as z from "zod";
import { LoggedEvent } from "./events.ts";
import { DREAM_EXAMPLE, LOGGED_EVENT_EXAMPLE } from "./examples.ts";
import { Id, Timestamp } from "./primitives.ts";

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

/** The event at a position, which tells one feed from another. */
const PlaceEventId = Id.nullable().meta({
  description:
    "The id of the event at this position, null before the first; pass it as `after_event_id`. After a restore from a backup, another event may be there.",
  examples: [LOGGED_EVENT_EXAMPLE.metadata.event_id],
});

export const FeedEventPage = z
  .object({
    items: z.array(FeedEvent).meta({
      description: "The events, in the order of their positions. Those deleted with their dream are missing.",
    }),
    position: Position.meta({
      description: "The position that this page reaches; pass it as `after` for what follows.",
    }),
    event_id: PlaceEventId,
    has_more: z.boolean().meta({ description: "Whether there already is more after this position." }),
  })
  .meta({
    id: "FeedEventPage",
    description: "Events after a position.",
    examples: [
      {
        items: [{ ...LOGGED_EVENT_EXAMPLE, position: 412 }],
        position: 412,
        event_id: LOGGED_EVENT_EXAMPLE.metadata.event_id,
        has_more: false,
      },
    ],
  });
export type FeedEventPage = z.infer<typeof FeedEventPage>;

/** Stands for all dreams and imports of the user. */
export const EVERYTHING = "*";

export const Followed = z
  .string()
  .regex(
    /^(?:\*|(?!(?:import|brand)$)[A-Za-z0-9][A-Za-z0-9._:-]{0,127})$/,
    "must be a dream's id, or * for all dreams and imports",
  )
  .meta({
    id: "Followed",
    description: "What is followed: a dream's id, or `*` for all dreams and imports of the user.",
    examples: [DREAM_EXAMPLE.id, EVERYTHING],
  });
export type Followed = z.infer<typeof Followed>;

export const LivePassRequest = z
  .strictObject({
    dream_id: Followed.default(EVERYTHING).meta({
      description: "What the connection follows at first; all dreams and imports by default.",
    }),
  })
  .meta({
    id: "LivePassRequest",
    description: "What a pass is for.",
    examples: [{ dream_id: DREAM_EXAMPLE.id }],
  });

export const LivePass = z
  .object({
    pass: z.string().meta({ description: "The pass: a secret that is good for one connection." }),
    url: z.url().meta({ description: "The URL of the WebSocket, with the pass in it." }),
    expires_at: Timestamp.meta({ description: "When the pass expires, a minute after it was made." }),
    position: Position.meta({
      description:
        "The position of the user's last event when the pass was made. Who reads on from here after the connection is open misses nothing.",
    }),
    event_id: PlaceEventId,
  })
  .meta({
    id: "LivePass",
    description: "A pass for one connection to the WebSocket.",
    examples: [
      {
        pass: "uLr0wA3n6y.01K2ZK4Q3V9S4T0N8B6M5R7X1A",
        url: "wss://dreams.example.com/ws/dreamcatcher/*?pass=uLr0wA3n6y.01K2ZK4Q3V9S4T0N8B6M5R7X1A",
        expires_at: "2026-03-06T16:12:26.000Z",
        position: 412,
        event_id: LOGGED_EVENT_EXAMPLE.metadata.event_id,
      },
    ],
  });
export type LivePass = z.infer<typeof LivePass>;

/** The most bytes that a frame may have, either way. */
export const MAX_FRAME_BYTES = 32 * 1024;

const dream_id = Followed;

/** What a client may send. Anything else is answered with an error; what goes on so is closed. */
export const ClientFrame = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ping") }).meta({
    description: "Asks for a pong, and keeps the connection open.",
    examples: [{ type: "ping" }],
  }),
  z.strictObject({ type: z.literal("subscribe"), dream_id }).meta({
    description: "Follows a dream, or everything.",
    examples: [{ type: "subscribe", dream_id: DREAM_EXAMPLE.id }],
  }),
  z.strictObject({ type: z.literal("unsubscribe"), dream_id }).meta({
    description: "Follows a dream, or everything, no longer.",
    examples: [{ type: "unsubscribe", dream_id: EVERYTHING }],
  }),
]);
export type ClientFrame = z.infer<typeof ClientFrame>;

export const FRAME_ERRORS = [
  "invalid",
  "too-large",
  "not-found",
  "too-many-messages",
  "too-many-subscriptions",
  "closing",
  "closed",
] as const;

/** What the service sends. `changed` only hints that there are events: they are read from the API. */
export const ServerFrame = z.discriminatedUnion("type", [
  z
    .object({
      type: z.literal("changed"),
      dream_id: Id.nullable().meta({
        description: "The id of the dream that changed; null where it is something else.",
      }),
      event_id: z.string().meta({ description: "The id of the event." }),
      position: Position,
      revision: z.int().optional().meta({
        description: "The dream's revision after the change; absent where the event does not tell it.",
      }),
    })
    .meta({
      description: "Hints that there are events to read, by `GET /api/v1/events`.",
      examples: [
        {
          type: "changed",
          dream_id: DREAM_EXAMPLE.id,
          event_id: LOGGED_EVENT_EXAMPLE.metadata.event_id,
          position: 413,
          revision: 2,
        },
      ],
    }),
  z.object({ type: z.literal("pong"), position: Position }).meta({
    description:
      "Answers a ping. Its position is that of the user's last event: who has not read it has missed a hint.",
    examples: [{ type: "pong", position: 413 }],
  }),
  z.object({ type: z.literal("subscribed"), dream_id }).meta({
    description: "Answers `subscribe`.",
    examples: [{ type: "subscribed", dream_id: DREAM_EXAMPLE.id }],
  }),
  z.object({ type: z.literal("unsubscribed"), dream_id }).meta({
    description: "Answers `unsubscribe`.",
    examples: [{ type: "unsubscribed", dream_id: EVERYTHING }],
  }),
  z
    .object({
      type: z.literal("error"),
      code: z.enum(FRAME_ERRORS).meta({ description: "The kind of the error." }),
      detail: z.string().meta({ description: "What is wrong, for a person." }),
      retry_after: z.int().optional().meta({
        description: "The seconds to wait before connecting again; absent unless the connection is closing.",
      }),
    })
    .meta({
      description: "Refuses a frame, or says that the connection is closed.",
      examples: [{ type: "error", code: "not-found", detail: "You have no such dream." }],
    }),
]);
export type ServerFrame = z.infer<typeof ServerFrame>;
