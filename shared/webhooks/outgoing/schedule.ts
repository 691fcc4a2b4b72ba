import type { WebhookAttempt } from "@dreamcatcher/contracts/webhook";

/** The longest that a queue hides a message. */
const MAX_SECONDS = 12 * 60 * 60;

/** How much the time to an attempt differs, so that those that failed together do not come together. */
const JITTER = 0.2;

/** What comes after an attempt. */
export type Next = "delivered" | "gone" | "given_up" | { again_in: number };

/**
 * What comes after an attempt: any status of 200 to 299 is success, and 410 says that the receiver is gone.
 *
 * @param tried how many attempts there were, with this one
 * @param retrySeconds the times between attempts
 * @param retryAfter the seconds that the receiver asks for
 */
export function nextAfter(
  { status }: Pick<WebhookAttempt, "status">,
  tried: number,
  retrySeconds: readonly number[],
  retryAfter: number | undefined,
  random = Math.random(),
): Next {
  if (status !== null && status >= 200 && status < 300) return "delivered";
  if (status === 410) return "gone";
  const seconds = retrySeconds[tried - 1];
  if (seconds === undefined) return "given_up";
  const spread = Math.round(seconds * (1 - JITTER / 2 + JITTER * random));
  return { again_in: Math.min(MAX_SECONDS, Math.max(1, spread, retryAfter ?? 0)) };
}
