import * as z from "zod";
import { BODY_PROBLEMS, endpoint } from "../endpoint.ts";
import { FeedEventPage, LivePass, LivePassRequest } from "../live.ts";
import { DreamId, Id, PageQuery } from "../primitives.ts";

/** A position in a query, in decimal digits. */
const AfterPosition = z
  .string()
  .regex(/^\d{1,15}$/, "must be a position: a whole number")
  .transform(Number)
  .optional()
  .meta({
    description: "The position after which the events come; omit it to start with the oldest that is kept.",
    override: { type: "integer", minimum: 0, pattern: undefined },
    examples: [412],
  });

const EventsQuery = PageQuery.pick({ limit: true }).extend({
  after: AfterPosition,
  after_event_id: Id.optional().meta({
    description:
      "The `event_id` of the page, the pass or the event that `after` is from. Where the user's event at that position is " +
      "another one, as after a restore from a backup, the response is a conflict. Without it, it is not noticed.",
  }),
  dream_id: DreamId.optional().meta({ description: "Only the events of this dream." }),
});

export const listEvents = endpoint({
  name: "list-events",
  tag: "live",
  summary: "List the events of all dreams and imports",
  description:
    "Returns all events of the user in the order in which they were published, so that a client that keeps the position " +
    "it has reached misses none and gets none twice. Events are kept for 90 days, or until their dream is deleted; the " +
    "event of the deletion stays. A position that is older is a conflict: then read the dreams again.",
  method: "GET",
  path: "/api/v1/events",
  scopes: ["dreamcatcher/read"],
  request: { query: EventsQuery },
  responses: { 200: { description: "Events after the position.", body: FeedEventPage } },
  problems: ["malformed-request", "conflict", "invalid-fields"],
});

export const createLivePass = endpoint({
  name: "create-live-pass",
  tag: "live",
  summary: "Get a pass for a WebSocket connection",
  description:
    "Returns the URL of a WebSocket that says when something changes, with a pass in it: it is good for one connection " +
    "within a minute. The messages are hints with positions; the events themselves are read from `GET /api/v1/events`. " +
    "A user has at most 20 connections; with that many open, the response is a conflict. A repetition with the same " +
    "`Idempotency-Key` has a pass of its own.",
  method: "POST",
  path: "/api/v1/live/passes",
  scopes: ["dreamcatcher/read"],
  request: { body: LivePassRequest, bodyIsOptional: true },
  responses: { 201: { description: "The pass.", body: LivePass, hasNoAddress: true } },
  problems: ["malformed-request", "not-found", "conflict", ...BODY_PROBLEMS],
});
