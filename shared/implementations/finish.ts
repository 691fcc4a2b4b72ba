import type { Context } from "#shared/context.ts";
import type { DreamStatus } from "#shared/contracts/dream.ts";
import type { ImplementationSummary } from "#shared/contracts/implementation.ts";
import { revise } from "#shared/dreams/dream.ts";
import { dreamEvent, findDream, putDream } from "#shared/dreams/store.ts";
import { transact, untilWon } from "#shared/table/transact.ts";
import { openImplementation } from "./advance.ts";
import { putImplementation } from "./store.ts";

/** How an implementation ends; `cancelled` gives the dream back the status it had before. */
export type Ending = { how: "completed" } | { how: "failed" | "cancelled"; reason: string };

/**
 * Ends an implementation: its own item, the dream's status and the event are one transaction.
 *
 * @throws ImplementationOver when it has ended already
 */
export const finishImplementation = (
  context: Context,
  id: string,
  ending: Ending,
): Promise<ImplementationSummary> =>
  untilWon(async () => {
    const { implementation: before, steps } = await openImplementation(context.owner_id, id);
    const record = await findDream(context.owner_id, before.dream_id);
    // Its dream was deleted; what belongs to it is just being purged.
    if (record === undefined) return before;
    const { implementing, ...rest } = record;
    const status: DreamStatus =
      ending.how === "cancelled" ? (implementing?.status_before ?? record.dream.status) : ending.how;
    const dream = revise(record.dream, { status }, before.updated_at);
    const implementation: ImplementationSummary = {
      ...before,
      status: ending.how === "completed" ? "completed" : "failed",
      failure: ending.how === "completed" ? null : ending.reason,
      updated_at: dream.updated,
      completed_at: dream.updated,
    };
    const type = ending.how === "completed" ? "ImplementationCompleted" : "ImplementationFailed";
    await transact([
      putDream({ ...rest, dream }, record.dream),
      putImplementation({ implementation, steps }, before),
      dreamEvent(context, dream, type, { implementation, dream }),
    ]);
    return implementation;
  });
