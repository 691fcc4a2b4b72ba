import type { Dream } from "@dreamcatcher/client";
import type { SyncManager } from "@dreamcatcher/client/sync";
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
  conversation: string | object,
  { isRedacted = false, onRedacted, ...options }: CaptureOptions = {},
): Promise<Dream> {
  if (isRedacted) return sync.capture(conversation, options);
  const { conversation: kept, secrets } = redacted(conversation);
  if (secrets.length > 0) onRedacted?.(secrets);
  return sync.capture(kept, options);
}
