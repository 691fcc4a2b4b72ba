import * as z from "zod";
import { WEBHOOK_DELIVERY_EXAMPLE, WEBHOOK_EXAMPLE } from "./examples.ts";
import { DreamId, Id, Timestamp, textUpTo } from "./primitives.ts";

const EventNames = z
  .array(z.string().regex(/^[A-Z][A-Za-z]{2,63}$/, "must be the name of an event, such as DreamCreated"))
  .max(50)
  .meta({ description: "The names of the events to send; empty for all." });

const Url = z
  .string()
  .max(2048)
  .meta({
    description:
      "Where events are sent: an https address that is public. Redirects are not followed. Addresses of private " +
      "networks are refused, when it is set and at each delivery.",
    examples: ["https://hooks.example.org/dreams"],
  });

const Description = textUpTo(200).meta({ description: "What it is for." });
const OfDream = DreamId.nullable().meta({ description: "Only events of this dream; null for those of all." });
const Ordered = z.boolean().meta({
  description:
    "Whether the events of a dream are sent in their order: one that fails holds up those of its dream, until it is " +
    "given up.",
});

export const WebhookInput = z
  .strictObject({
    url: Url,
    description: Description.default(""),
    events: EventNames.default([]),
    dream_id: OfDream.default(null),
    ordered: Ordered.default(false),
  })
  .meta({
    id: "WebhookInput",
    description: "A webhook to create. Unknown fields are refused.",
    examples: [{ url: "https://hooks.example.org/dreams", events: ["DreamCreated"] }],
  });
export type WebhookInput = z.infer<typeof WebhookInput>;

export const WebhookPatch = z
  .strictObject({
    url: Url.optional(),
    description: Description.optional(),
    events: EventNames.optional(),
    dream_id: OfDream.optional(),
    ordered: Ordered.optional(),
    status: z.enum(["active", "paused"]).optional().meta({
      description: "`paused`: nothing is sent until it is `active` again; what happens meanwhile is not.",
    }),
  })
  .meta({
    id: "WebhookPatch",
    description: "The fields of a webhook to change; the others stay.",
    examples: [{ status: "active" }],
  });
export type WebhookPatch = z.infer<typeof WebhookPatch>;

export const Webhook = z
  .object({
    id: Id.meta({ description: "The webhook's id." }),
    owner_id: Id.meta({ description: "The id of the user whose events are sent." }),
    url: z.string().meta({ description: "Where events are sent." }),
    description: z.string().meta({ description: "What it is for." }),
    events: z
      .array(z.string())
      .meta({ description: "The names of the events that are sent; empty for all." }),
    dream_id: Id.nullable().meta({ description: "Only events of this dream; null for those of all." }),
    ordered: Ordered,
    status: z.enum(["active", "paused"]).meta({ description: "Whether events are sent." }),
    paused_because: z
      .string()
      .nullable()
      .meta({ description: "Why it is paused, for a person; null while it is active." }),
    failures: z.int().min(0).meta({
      description: "How many deliveries in a row were given up; at 5 it is paused.",
    }),
    created_at: Timestamp.meta({ description: "When it was created." }),
    updated_at: Timestamp.meta({ description: "When it last changed." }),
  })
  .meta({
    id: "Webhook",
    description: "An address that the events of a user are sent to.",
    examples: [WEBHOOK_EXAMPLE],
  });
export type Webhook = z.infer<typeof Webhook>;

export const WebhookWithSecret = Webhook.extend({
  secret: z.string().meta({
    description:
      "The secret that signatures are made with, as Standard Webhooks describes it. It is shown this once.",
    examples: ["whsec_c2VjcmV0LW9mLXRoZS1leGFtcGxlLW9ubHk="],
  }),
}).meta({
  id: "WebhookWithSecret",
  description: "A webhook with its new secret.",
  examples: [{ ...WEBHOOK_EXAMPLE, secret: "whsec_c2VjcmV0LW9mLXRoZS1leGFtcGxlLW9ubHk=" }],
});

export const WebhookAttempt = z
  .object({
    at: Timestamp.meta({ description: "When it was sent." }),
    status: z.int().nullable().meta({ description: "The HTTP status of the answer; null without one." }),
    latency_ms: z.int().min(0).meta({ description: "How long it took, in milliseconds." }),
    error: z.string().nullable().meta({ description: "Why there is no answer; null where there is one." }),
    answer: z
      .string()
      .nullable()
      .meta({ description: "The first 2 KB of the answer's body; null where there is none." }),
  })
  .meta({
    id: "WebhookAttempt",
    description: "One attempt of a delivery.",
    examples: WEBHOOK_DELIVERY_EXAMPLE.attempts,
  });
export type WebhookAttempt = z.infer<typeof WebhookAttempt>;

export const WebhookDelivery = z
  .object({
    id: Id.meta({
      description: "The delivery's id, the header `webhook-id`: the same in all attempts, to deduplicate by.",
    }),
    webhook_id: Id.meta({ description: "The webhook's id." }),
    event_type: z.string().meta({ description: "The name of the event; `Test` for a test." }),
    dream_id: Id.nullable().meta({ description: "The dream of the event; null where it is of none." }),
    status: z.enum(["pending", "delivered", "failed"]).meta({
      description: "`pending`: it is sent, or sent again later. `failed`: it was given up.",
    }),
    attempts: z
      .array(WebhookAttempt)
      .meta({ description: "The attempts, oldest first; of many, the last 20." }),
    next_attempt_at: Timestamp.nullable().meta({
      description: "About when it is sent again; null where it is not, or at once.",
    }),
    created_at: Timestamp.meta({ description: "When the event came." }),
    completed_at: Timestamp.nullable().meta({
      description: "When it was delivered or given up; null before.",
    }),
  })
  .meta({
    id: "WebhookDelivery",
    description: "An event that is sent to a webhook. It is kept for 30 days.",
    examples: [WEBHOOK_DELIVERY_EXAMPLE],
  });
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;
