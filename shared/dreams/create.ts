import type { Dream, DreamInput } from "@dreamcatcher/contracts/dream";
import type { CountedContext } from "#shared/platform/context.ts";
import { untilWon } from "#shared/platform/table/transact.ts";
import { transactWithin } from "#shared/quotas/quotas.ts";
import { brandOf } from "./brands.ts";
import { newDream } from "./dream.ts";
import { storing } from "./origins.ts";
import { dreamEvent, putDream } from "./store.ts";
import { withIds } from "./todos.ts";

/**
 * Writes down a new dream.
 *
 * @throws ProblemError 422 unknown brand, 429 quota used up
 */
export const createDream = (context: CountedContext, input: DreamInput): Promise<Dream> =>
  untilWon(async () => {
    const content = { ...input, brand: brandOf(input.brand), todos: withIds(input.todos) };
    const dream = newDream(context.owner_id, content);
    const { stored_bytes, added_bytes } = storing(undefined, "input", input);
    await transactWithin(context, { stored_bytes: added_bytes }, [
      putDream({ dream, origins: {}, stored_bytes }, undefined),
      dreamEvent(context, dream, "DreamCreated", { dream }),
    ]);
    return dream;
  });
