import type { Dream } from "@dreamcatcher/client";
import type { SyncManager } from "@dreamcatcher/client/sync";
import { fitting } from "./fitting.ts";
import { redacted, type Secret } from "./redacted.ts";

export interface CaptureOptions {
  brand?: string;
  tags?: string[];
  signal?: AbortSignal;
  /** Whether nothing secret is in it any more, or its person wants to keep what is. */
  isRedacted?: boolean;
  /** Called with what is taken out of it. */
  onRedacted?: (secrets: Secret[]) => void;
}

/**
 * Captures a conversation without its secrets: its dream is on this machine at once, and at the service with
 * the next sync. An aborted `signal` ends the wait for that.
 *
 * @throws {UnreadableConversation} when it has none of the formats
 */
export async function capture(
  sync: SyncManager,
  given: string | object,
  { isRedacted = false, onRedacted, ...options }: CaptureOptions = {},
): Promise<Dream> {
  const { conversation, secrets } = isRedacted ? { conversation: given, secrets: [] } : redacted(given);
  if (secrets.length > 0) onRedacted?.(secrets);
  return sync.capture(fitting(conversation), options);
}
