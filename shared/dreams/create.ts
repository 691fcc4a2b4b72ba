import type { Dream, DreamInput } from "@dreamcatcher/contracts/dream";
import type { Context, QuotaContext } from "#shared/platform/context.ts";
import { retryOnConflict } from "#shared/platform/table/transact.ts";
import { transactWithinQuotas } from "#shared/quotas/quotas.ts";
import { newContent } from "./client-content.ts";
import { newDream } from "./dream.ts";
import { storedBytesAfter } from "./origins.ts";
import { dreamEvent, putDream } from "./store.ts";

/**
 * Creates a dream without a conversation.
 *
 * @throws {ProblemError} when the brand is unknown (422) or a quota is used up (429)
 */
export const createDream = (context: QuotaContext, input: DreamInput): Promise<Dream> =>
  retryOnConflict(async () => {
    const { record, stored_bytes, writes } = creation(context, input);
    await transactWithinQuotas(context, { stored_bytes }, writes);
    return record.dream;
  });

/**
 * A new dream without a conversation, its writes, and the bytes that they store.
 *
 * @param id the client's own, or else a new one
 * @throws {ProblemError} when the brand is unknown (422), or the dream is too large (422)
 */
export function creation(context: Context, input: DreamInput, id?: string) {
  const dream = newDream(context.owner_id, newContent(input), id);
  const { stored_bytes, added_bytes } = storedBytesAfter(undefined, "input", input);
  const record = { dream, origins: {}, stored_bytes };
  return {
    record,
    stored_bytes: added_bytes,
    writes: [putDream(record, undefined), dreamEvent(context, dream, "DreamCreated", { dream })],
  };
}
