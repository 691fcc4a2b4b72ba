import type { Calls, QueryOf } from "../calls.ts";
import type { Webhook, WebhookInput, WebhookPatch } from "../generated/types.ts";
import type { CallOptions, PostOptions, ReadOptions, Unchanged } from "../request.ts";

export const webhooksWith = ({ call, list }: Calls) => ({
  /** Creates a webhook; its secret is in the response, and nowhere else. */
  create: (input: WebhookInput, options?: PostOptions) => call("create-webhook", { body: input }, options),

  /** Lists webhooks without their secrets, oldest first. */
  list: (query: QueryOf<"list-webhooks"> = {}, options?: CallOptions) =>
    list("list-webhooks", { query }, options),

  /** Reads a webhook: whether and why it is paused. */
  get: <Options extends ReadOptions>(
    webhook_id: string,
    options?: Options,
  ): Promise<Webhook | Unchanged<Options>> => call("get-webhook", { params: { webhook_id } }, options),

  /** Changes fields of a webhook; with `status` it is paused, or sends again. */
  update: (webhook_id: string, patch: WebhookPatch, options?: CallOptions) =>
    call("update-webhook", { params: { webhook_id }, body: patch }, options),

  /** Deletes a webhook, with what waits to be sent to it. */
  delete: (webhook_id: string, options?: CallOptions) =>
    call("delete-webhook", { params: { webhook_id } }, options),

  /** Makes a new secret; for 24 hours deliveries are signed by the old one too. */
  rotateSecret: (webhook_id: string, options?: PostOptions) =>
    call("rotate-webhook-secret", { params: { webhook_id } }, options),

  /** Sends an event of the name `Test`. */
  test: (webhook_id: string, options?: PostOptions) =>
    call("test-webhook", { params: { webhook_id } }, options),

  /** Lists what was sent in the last 30 days with its attempts, latest first. */
  deliveries: (webhook_id: string, query: QueryOf<"list-deliveries"> = {}, options?: CallOptions) =>
    list("list-deliveries", { params: { webhook_id }, query }, options),

  /** Sends a delivery once more that was delivered or given up. */
  redeliver: (webhook_id: string, delivery_id: string, options?: PostOptions) =>
    call("redeliver", { params: { webhook_id, delivery_id } }, options),
});

/** The methods of `client.webhooks`. */
export interface WebhookMethods extends ReturnType<typeof webhooksWith> {}
