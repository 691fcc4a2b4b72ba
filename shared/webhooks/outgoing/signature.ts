import { randomBytes } from "node:crypto";
import { Webhook as Signer } from "standardwebhooks";
import { decryptSecret, encryptSecret } from "#shared/platform/crypto/owner-secrets.ts";
import { DAY_MS } from "#shared/platform/durations.ts";
import type { WebhookRecord } from "./stored.ts";

const SECRET_BYTES = 32;

/** How long deliveries are signed by the secret before a rotation, too. */
const OVERLAP_MS = DAY_MS;

const contextOf = (owner_id: string, webhook: string) => ({ owner_id, purpose: `webhook ${webhook}` });

/** A new secret, as Standard Webhooks writes it, and what is stored of it. */
export async function newSecret(owner: string, webhook: string) {
  const secret = `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;
  return { secret, encrypted: await encryptSecret(contextOf(owner, webhook), secret) };
}

/** What is stored of the secrets after a rotation. */
export const rotated = ({ secret }: WebhookRecord, encrypted: string, now: number) => ({
  secret: encrypted,
  previous: { secret, until: new Date(now + OVERLAP_MS).toISOString() },
});

/** The headers of a delivery, with a signature by each secret that is valid. */
export async function signedHeaders(
  { webhook, secret, previous }: WebhookRecord,
  delivery: string,
  at: Date,
  body: string,
): Promise<Record<string, string>> {
  const valid = previous && at.toISOString() < previous.until ? [secret, previous.secret] : [secret];
  const context = contextOf(webhook.owner_id, webhook.id);
  const secrets = await Promise.all(valid.map((each) => decryptSecret(context, each)));
  return {
    "content-type": "application/json",
    "user-agent": "Dreamcatcher-Webhooks/1",
    "webhook-id": delivery,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": secrets.map((each) => new Signer(each).sign(delivery, at, body)).join(" "),
  };
}
