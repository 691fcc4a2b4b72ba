import type { Dream, DreamInput } from "@dreamcatcher/contracts/dream";
import type { QuotaContext } from "#shared/platform/context.ts";
import { retryOnConflict } from "#shared/platform/table/transact.ts";
import { transactWithinQuotas } from "#shared/quotas/quotas.ts";
import { brandOf } from "./brands.ts";
import { clientContent } from "./client-content.ts";
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
    const dream = newDream(context.owner_id, clientContent({ ...input, brand: brandOf(input.brand) }));
    const { stored_bytes, added_bytes } = storedBytesAfter(undefined, "input", input);
    await transactWithinQuotas(context, { stored_bytes: added_bytes }, [
      putDream({ dream, origins: {}, stored_bytes }, undefined),
      dreamEvent(context, dream, "DreamCreated", { dream }),
    ]);
    return dream;
  });
