import type { Webhook, WebhookDelivery, WebhookInput, WebhookPatch } from "@dreamcatcher/contracts/webhook";
import { ulid } from "ulid";
import { laterThan } from "#shared/dreams/dream.ts";
import type { Context } from "#shared/platform/context.ts";
import { conflict, invalid, notFound } from "#shared/platform/problem-error.ts";
import { retryOnConflict, transact } from "#shared/platform/table/transact.ts";
import { RefusedAddress, receiverUrl, resolvedAddress } from "./address.ts";
import { newDelivery, TEST } from "./new-delivery.ts";
import { enqueue } from "./queue.ts";
import { settings } from "./settings.ts";
import { newSecret, rotated } from "./signature.ts";
import { findDelivery, putDelivery, putWebhook, requireWebhook, webhooksOf } from "./store.ts";

const MAX_WEBHOOKS = 50;

type WithSecret = Webhook & { secret: string };

/**
 * Creates a webhook, and returns it with its secret.
 *
 * @throws {ProblemError} when its address is refused (422), or the owner has 50 of them (409)
 */
export async function createWebhook({ owner_id }: Context, input: WebhookInput): Promise<WithSecret> {
  const url = await checkedUrl(input.url);
  if ((await webhooksOf(owner_id)).length >= MAX_WEBHOOKS)
    throw conflict(`You have ${MAX_WEBHOOKS} webhooks, and there may be no more. Delete one first.`);
  const id = ulid();
  const { secret, encrypted } = await newSecret(owner_id, id);
  const now = new Date().toISOString();
  const webhook: Webhook = {
    ...input,
    id,
    owner_id,
    url,
    status: "active",
    paused_because: null,
    failures: 0,
    created_at: now,
    updated_at: now,
  };
  await transact([putWebhook({ webhook, secret: encrypted }, undefined)]);
  return { ...webhook, secret };
}

/**
 * Changes fields of a webhook. One that is active again starts without failures.
 *
 * @throws {ProblemError} when there is no such webhook (404), or its address is refused (422)
 */
export async function updateWebhook(
  { owner_id }: Context,
  id: string,
  patch: WebhookPatch,
): Promise<Webhook> {
  const url = patch.url === undefined ? {} : { url: await checkedUrl(patch.url) };
  return retryOnConflict(async () => {
    const record = await requireWebhook(owner_id, id);
    const { webhook: before } = record;
    const webhook = {
      ...before,
      ...patch,
      ...url,
      ...(patch.status === "active" && { paused_because: null, failures: 0 }),
      ...(patch.status === "paused" &&
        before.status === "active" && { paused_because: "Paused by its owner." }),
      updated_at: laterThan(before.updated_at),
    } as Webhook;
    await transact([putWebhook({ ...record, webhook }, before)]);
    return webhook;
  });
}

/** @throws {ProblemError} when there is no such webhook (404) */
export const rotateSecret = ({ owner_id }: Context, id: string): Promise<WithSecret> =>
  retryOnConflict(async () => {
    const record = await requireWebhook(owner_id, id);
    const { secret, encrypted } = await newSecret(owner_id, id);
    const webhook = { ...record.webhook, updated_at: laterThan(record.webhook.updated_at) };
    await transact([putWebhook({ webhook, ...rotated(record, encrypted, Date.now()) }, record.webhook)]);
    return { ...webhook, secret };
  });

/** @throws {ProblemError} when there is no such webhook (404) */
export async function sendTest({ owner_id }: Context, id: string): Promise<WebhookDelivery> {
  const { webhook } = await requireWebhook(owner_id, id);
  const record = newDelivery(id, { id: ulid(), type: TEST, dream_id: null }, undefined);
  await putDelivery(owner_id, record);
  await enqueue(webhook, record.delivery);
  return record.delivery;
}

/**
 * Sends a delivery once more.
 *
 * @throws {ProblemError} when there is no such webhook or delivery (404), or it is pending (409)
 */
export async function redeliver(
  { owner_id }: Context,
  id: string,
  deliveryId: string,
): Promise<WebhookDelivery> {
  const { webhook } = await requireWebhook(owner_id, id);
  const record = await findDelivery(owner_id, id, deliveryId);
  if (record === undefined) throw notFound("delivery");
  // One that was asked for already may have been stopped before it reached its queue.
  if (record.delivery.status === "pending" && !record.by_hand)
    throw conflict("The delivery is pending: it is sent, or sent again later.");
  const delivery: WebhookDelivery = { ...record.delivery, status: "pending", completed_at: null };
  await putDelivery(owner_id, { ...record, delivery, by_hand: true });
  await enqueue(webhook, delivery);
  return delivery;
}

/** The address in one spelling; its host is asked for too, so that a mistake shows at once. */
async function checkedUrl(text: string): Promise<string> {
  try {
    const url = receiverUrl(text, settings);
    await resolvedAddress(url, settings);
    return url.href;
  } catch (error) {
    if (!(error instanceof RefusedAddress)) throw error;
    throw invalid([{ path: "url", message: error.message }]);
  }
}
