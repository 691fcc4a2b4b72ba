import type { Dream } from "@dreamcatcher/client";
import type { SyncManager } from "@dreamcatcher/client/sync";
import { fitting } from "./fitting.ts";

/**
 * Captures a conversation: its dream is on this machine at once, and at the service with the next sync. An
 * aborted `signal` ends the wait for that.
 *
 * @throws {UnreadableConversation} when it has none of the formats
 */
export const capture = (
  sync: SyncManager,
  conversation: string | object,
  options: { brand?: string; tags?: string[]; signal?: AbortSignal } = {},
): Promise<Dream> => sync.capture(fitting(conversation), options);
