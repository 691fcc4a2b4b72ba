import type { Dream, DreamInput } from "@dreamcatcher/contracts/dream";
import { withDocumentIds } from "#shared/documents/identify.ts";
import type { QuotaContext } from "#shared/platform/context.ts";
import { retryOnConflict } from "#shared/platform/table/transact.ts";
import { transactWithinQuotas } from "#shared/quotas/quotas.ts";
import { brandOf } from "./brands.ts";
import { newDream } from "./dream.ts";
import { storedBytesAfter } from "./origins.ts";
import { dreamEvent, putDream } from "./store.ts";
import { withIds } from "./todos.ts";

/**
 * Creates a dream without a conversation.
 *
 * @throws {ProblemError} when the brand is unknown (422) or a quota is used up (429)
 */
export const createDream = (context: QuotaContext, input: DreamInput): Promise<Dream> =>
  retryOnConflict(async () => {
    const content = {
      ...input,
      brand: brandOf(input.brand),
      todos: withIds(input.todos),
      documents: withDocumentIds(input.documents),
    };
    const dream = newDream(context.owner_id, content);
    const { stored_bytes, added_bytes } = storedBytesAfter(undefined, "input", input);
    await transactWithinQuotas(context, { stored_bytes: added_bytes }, [
      putDream({ dream, origins: {}, stored_bytes }, undefined),
      dreamEvent(context, dream, "DreamCreated", { dream }),
    ]);
    return dream;
  });
