import * as z from "zod";
import { BODY_PROBLEMS, endpoint } from "../endpoint.ts";
import { WEBHOOK_DELIVERY_EXAMPLE, WEBHOOK_EXAMPLE } from "../examples.ts";
import { Id, PageQuery, pageOf } from "../primitives.ts";
import { Webhook, WebhookDelivery, WebhookInput, WebhookPatch, WebhookWithSecret } from "../webhook.ts";

const WebhookParams = z.object({ webhook_id: Id.meta({ description: "The webhook's id." }) });

const WebhookPage = pageOf(Webhook).meta({
  id: "WebhookPage",
  description: "One page of webhooks.",
  examples: [{ items: [WEBHOOK_EXAMPLE], next_cursor: null }],
});

const WebhookDeliveryPage = pageOf(WebhookDelivery).meta({
  id: "WebhookDeliveryPage",
  description: "One page of deliveries.",
  examples: [{ items: [WEBHOOK_DELIVERY_EXAMPLE], next_cursor: null }],
});

const withSecret = (description: string) => ({ description, body: WebhookWithSecret });

export const createWebhook = endpoint({
  name: "create-webhook",
  tag: "webhooks",
  summary: "Create a webhook",
  description:
    "Sends the caller's events to an address from now on, each signed as Standard Webhooks describes with the secret in " +
    "the response, which is shown this once. A user may have 50 of them: one more is 409. A repeated request creates " +
    "another one.",
  method: "POST",
  path: "/api/v1/webhooks",
  scopes: ["dreamcatcher/write"],
  request: { body: WebhookInput },
  responses: { 201: withSecret("The webhook is created.") },
  problems: ["malformed-request", "conflict", ...BODY_PROBLEMS],
});

export const listWebhooks = endpoint({
  name: "list-webhooks",
  tag: "webhooks",
  summary: "List webhooks",
  description:
    "Returns the caller's webhooks, oldest first, without their secrets. To read all pages, pass `next_cursor` as " +
    "`cursor` until it is null.",
  method: "GET",
  path: "/api/v1/webhooks",
  scopes: ["dreamcatcher/read"],
  request: { query: PageQuery },
  responses: { 200: { description: "One page of webhooks.", body: WebhookPage } },
  problems: ["malformed-request", "invalid-fields"],
});

export const getWebhook = endpoint({
  name: "get-webhook",
  tag: "webhooks",
  summary: "Read one webhook",
  description: "Returns a webhook without its secret, and whether and why it is paused.",
  method: "GET",
  path: "/api/v1/webhooks/{webhook_id}",
  scopes: ["dreamcatcher/read"],
  request: { params: WebhookParams },
  responses: { 200: { description: "The webhook.", body: Webhook } },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});

export const updateWebhook = endpoint({
  name: "update-webhook",
  tag: "webhooks",
  summary: "Change a webhook",
  description:
    "Changes the fields in the body and keeps the others. With `status` it is paused, or sends again; what happened " +
    "while it was paused is not sent.",
  method: "PATCH",
  path: "/api/v1/webhooks/{webhook_id}",
  scopes: ["dreamcatcher/write"],
  request: { params: WebhookParams, body: WebhookPatch },
  responses: { 200: { description: "The webhook.", body: Webhook } },
  problems: ["malformed-request", "not-found", "conflict", ...BODY_PROBLEMS],
});

export const deleteWebhook = endpoint({
  name: "delete-webhook",
  tag: "webhooks",
  summary: "Delete a webhook",
  description:
    "Sends nothing more, also not what waits to be sent again. Its deliveries are not listed any more.",
  method: "DELETE",
  path: "/api/v1/webhooks/{webhook_id}",
  scopes: ["dreamcatcher/write"],
  request: { params: WebhookParams },
  responses: { 204: { description: "The webhook is deleted." } },
  problems: ["malformed-request", "not-found", "conflict", "invalid-fields"],
});

export const rotateWebhookSecret = endpoint({
  name: "rotate-webhook-secret",
  tag: "webhooks",
  summary: "Make a new secret",
  description:
    "Makes a new secret, which is shown this once. For 24 hours each delivery has a signature by the old one too, so " +
    "that the receiver can change over. A repeated request makes another one.",
  method: "POST",
  path: "/api/v1/webhooks/{webhook_id}/rotate-secret",
  scopes: ["dreamcatcher/write"],
  request: { params: WebhookParams },
  responses: { 200: withSecret("The webhook with its new secret.") },
  problems: ["malformed-request", "not-found", "conflict", "invalid-fields"],
});

const queued = {
  description: "The delivery; what comes of it is in the list at `Location`.",
  body: WebhookDelivery,
};

export const testWebhook = endpoint({
  name: "test-webhook",
  tag: "webhooks",
  summary: "Send a test",
  description: "Sends an event of the name `Test` to the webhook, also while it is paused.",
  method: "POST",
  path: "/api/v1/webhooks/{webhook_id}/test",
  scopes: ["dreamcatcher/write"],
  request: { params: WebhookParams },
  responses: { 202: queued },
  problems: ["malformed-request", "not-found", "conflict", "invalid-fields"],
});

export const listDeliveries = endpoint({
  name: "list-deliveries",
  tag: "webhooks",
  summary: "List deliveries",
  description:
    "Returns what was sent to a webhook in the last 30 days with its attempts, latest first. To read all pages, pass " +
    "`next_cursor` as `cursor` until it is null.",
  method: "GET",
  path: "/api/v1/webhooks/{webhook_id}/deliveries",
  scopes: ["dreamcatcher/read"],
  request: { params: WebhookParams, query: PageQuery },
  responses: { 200: { description: "One page of deliveries.", body: WebhookDeliveryPage } },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});

export const redeliver = endpoint({
  name: "redeliver",
  tag: "webhooks",
  summary: "Send a delivery again",
  description:
    "Sends a delivery again that was delivered or given up, under its own id and also while the webhook is paused. One " +
    "that is pending is 409.",
  method: "POST",
  path: "/api/v1/webhooks/{webhook_id}/deliveries/{delivery_id}/redeliver",
  scopes: ["dreamcatcher/write"],
  request: {
    params: WebhookParams.extend({ delivery_id: Id.meta({ description: "The delivery's id." }) }),
  },
  responses: { 202: queued },
  problems: ["malformed-request", "not-found", "conflict", "invalid-fields"],
});
